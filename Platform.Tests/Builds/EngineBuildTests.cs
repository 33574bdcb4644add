using System.Text;
using Amazon.S3;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Releases;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Content;
using Platform.Domain.Engines;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Sites;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

/// <summary>The real generators on the repository's starters, from the request on the topic to the page in the bucket.</summary>
[Collection(Generators.Name)]
public sealed class EngineBuildTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static TheoryData<string> Engines => [.. EngineCatalog.All.Select(engine => engine.Id)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Starter_becomes_a_site_and_an_edit_changes_the_pages_that_show_it(string id)
    {
        var engine = EngineCatalog.Find(id)!;
        foreach (var package in engine.SystemPackages)
            SystemPackage.Require(package, package);
        var node = await Node.PathAsync();
        await using var service = await BuildsService.StartAsync(layer, services => UseEngines(services, node), id);
        if (engine.LockFile is not null)
            await InstalledPackages.LinkAsync(engine, new SiteKey(service.Client, "dev"), service.Get<BuildFiles>(), service.Get<StarterFiles>(), node, Cancellation);
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("sites", "kit", "test", "snapshot.ndjson"), Cancellation);
        var items = lines.Select(line => ItemJson.Parse(Encoding.UTF8.GetBytes(line))).ToList();
        items.ForEach(service.Content.Put);

        var first = await PublishAsync(service, 1);
        Assert.Contains("The weight of a cup", await PageAsync(service, "article/the-weight-of-a-cup/index.html"), StringComparison.Ordinal);

        var edited = items.Single(item => item.Slug == "the-weight-of-a-cup") with { Title = "The weight of a teapot" };
        service.Content.Put(edited);
        await PublishAsync(service, 2, ItemKey.Of(edited).ToString());

        Assert.Contains("The weight of a teapot", await PageAsync(service, "article/the-weight-of-a-cup/index.html"), StringComparison.Ordinal);
        var build = (await service.GetAsync($"/builds?client={service.Client}"))["items"]![0]!;
        Assert.InRange(build["files_changed"]!.GetValue<int>(), 1, first.Release.Files / 2);
    }

    private static void UseEngines(IServiceCollection services, string node) => services
        .AddSingleton(new BuildSettings { Node = node, SitesFolder = Repository.PathOf("sites") })
        .AddSingleton<IBuildRunner, LocalRunner>()
        .AddSingleton<FindEngine>(id => EngineCatalog.Find(id));

    private static async Task<LiveRelease> PublishAsync(BuildsService service, int builds, params string[] changed)
    {
        await service.RequestAsync(changed: changed);
        var reader = service.Get<ReleaseReader>();
        var list = await Eventually.BecomesAsync(
            async _ => (await service.GetAsync($"/builds?client={service.Client}"))["items"]!.AsArray(),
            items => items.Count == builds && items[0]!["state"]!.GetValue<string>() is "live" or "failed",
            Patience);
        Assert.Null(list[0]!["error"]);
        return (await reader.LiveAsync(service.Client, "dev", Cancellation))!;
    }

    private async Task<string> PageAsync(BuildsService service, string path)
    {
        using var answer = await layer.Get<IAmazonS3>().GetObjectAsync(layer.Layer.SiteBucket(service.Client, "dev"), path, Cancellation);
        using var text = new StreamReader(answer.ResponseStream);
        return await text.ReadToEndAsync(Cancellation);
    }
}
