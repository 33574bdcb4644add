using System.Text.Json.Nodes;
using Amazon.S3;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.EventLayers;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds.Runners;

/// <summary>The whole builds service with two clients, a real runner, and a generator that does as the content says.</summary>
internal class RunnerRig(EventLayerFixture layer, ClientId second) : IAsyncDisposable
{
    // An install by npm and five starts of the tool, on a machine that does other things as well.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("platform-runners-");

    public BuildsService Service { get; private set; } = null!;

    public ClientId Second => second;

    public string Sites => Path.Combine(Folder.FullName, "sites");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task StartAsync(BuildSettings settings, Action<IServiceCollection>? configure = null)
    {
        StarterFolder.Write(Sites, Path.Combine(Folder.FullName, "marks"));
        settings.Node = await Node.PathAsync();
        settings.SitesFolder = Sites;
        settings.DailyHour = int.Parse(BuildsRig.HourOfTheNight);
        settings.SweepEvery = TimeSpan.FromSeconds(1);
        settings.Retries = new RetrySchedule([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)]);
        Service = await BuildsService.StartAsync(
            layer,
            services =>
            {
                services.AddSingleton(settings).AddSingleton<IBuildRunner, LocalRunner>().AddSingleton<FindEngine>(EngineCatalog.Find).AddSingleton(TwoClients);
                configure?.Invoke(services);
            },
            "eleventy");
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(layer.Layer.SiteBucket(second, "dev"), Cancellation);
    }

    public async Task BuildAsync(ClientId? client = null) =>
        Assert.Equal(202, (await Service.PostAsync("/builds", new { client_id = (client ?? Service.Client).Value, reason = "a test" })).Status);

    /// <returns>The newest build of a client, once it has ended like this.</returns>
    public async Task<JsonNode> EndedAsync(string state, ClientId? client = null) =>
        (await Eventually.BecomesAsync(async _ => await BuildsAsync(client), builds => builds is [var newest, ..] && (string?)newest["state"] == state, Patience))[0];

    /// <returns>The first build, once it has ended like this; others may have followed.</returns>
    public async Task<JsonNode> FirstEndedAsync(string state) =>
        (await Eventually.BecomesAsync(async _ => await BuildsAsync(), builds => builds is [.., var first] && (string?)first["state"] == state, Patience))[^1];

    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<JsonNode>> BuildsAsync(ClientId? client = null) =>
        [.. (await Service.GetAsync($"/builds?client={client ?? Service.Client}"))["items"]!.AsArray().Select(build => build!)];

    public async Task<bool> IsIdleAsync(ClientId? client = null) =>
        await Service.Get<RunningBuilds>().PeekAsync(new SiteKey(client ?? Service.Client, "dev"), Cancellation) is null;

    public async Task<Batch?> WaitingAsync()
    {
        var site = new SiteKey(Service.Client, "dev");
        var next = await Service.Get<NextBatches>().PeekAsync(site, Cancellation);
        return (await Service.Get<Platform.Aws.Documents.DocumentTable>().GetAsync(RowKeys.Batch(site, next!.BatchId), RowTypes.Batch, Cancellation))?.Value;
    }

    /// <returns>Path and text of each file that the site shows.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SiteAsync(ClientId? client = null)
    {
        var (s3, bucket) = (layer.Get<IAmazonS3>(), layer.Layer.SiteBucket(client ?? Service.Client, "dev"));
        var site = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in ((await s3.ListObjectsV2Async(new() { BucketName = bucket }, Cancellation)).S3Objects ?? []).Select(listed => listed.Key))
        {
            if (ReleaseKeys.Reserved.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
                continue;
            using var answer = await s3.GetObjectAsync(bucket, key, Cancellation);
            using var text = new StreamReader(answer.ResponseStream);
            site[key] = await text.ReadToEndAsync(Cancellation);
        }

        return site;
    }

    /// <returns>The process ids of the client's hanging engine and its child, once it hangs.</returns>
    public async Task<IReadOnlyList<int>> HangingAsync()
    {
        var mark = Path.Combine(Folder.FullName, "marks", Service.Client.Value);
        await Eventually.HoldsAsync(() => File.Exists(mark) && File.ReadAllText(mark).Contains(' ', StringComparison.Ordinal), Patience);
        return [.. (await File.ReadAllTextAsync(mark, Cancellation)).Split(' ').Select(int.Parse)];
    }

    public virtual async Task<string> LogAsync(JsonNode build) => await Service.Http.GetStringAsync($"/builds/{build["id"]}/log", Cancellation);

    public virtual async ValueTask DisposeAsync()
    {
        if (Service is not null)
            await Service.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private ClientDirectory TwoClients(IServiceProvider provider)
    {
        var first = ClientDirectory.Load(provider.GetRequiredService<PlatformSettings>().ClientsFolder, "dev").All.Single();
        return new ClientDirectory([first, first with { ClientId = second }]);
    }
}
