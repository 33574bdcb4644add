using Amazon.DynamoDBv2;
using Amazon.S3;
using Platform.Aws.Releases;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.LocalHost;
using Platform.Tests.Waiting;

namespace Platform.Tests.Builds;

public sealed class KillTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Kill_9_in_the_middle_of_a_build_takes_the_engine_along_and_the_next_start_publishes()
    {
        await using var service = await BuildsProcess.StartAsync(layer);
        await Eventually.HoldsAsync(() => File.Exists(Path.Combine(service.Folder, "data", "workspaces", $"{service.Client}-dev", "ran")), Patience);

        await service.KillAsync();
        await Eventually.HoldsAsync(() => LinuxProcess.Mentioning(service.Folder).Count == 0, Patience);

        await service.RunAsync();
        var releases = new ReleaseReader(layer.Get<IAmazonDynamoDB>(), layer.Get<IAmazonS3>(), layer.Layer, TimeProvider.System);
        var live = await Eventually.BecomesAsync(
            token => releases.LiveAsync(service.Client, "dev", token), live => live is not null, Patience);
        var manifest = await releases.ManifestAsync(service.Client, "dev", live!.ReleaseId, TestContext.Current.CancellationToken);
        Assert.Equal("article/one/index.html", manifest!.Find("/article/one/"));
    }
}
