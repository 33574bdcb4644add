using Amazon.S3;
using Platform.Aws.EventLayers;
using Platform.Tests.Emulators;

namespace Platform.Tests.Cli;

public sealed class LayerCommandTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task Layer_and_each_clients_site_bucket_are_there_and_stay_when_it_runs_again()
    {
        using var cli = new CliRun();
        var prefix = layer.Prefix + "c";
        cli.WriteRunFile([], new Dictionary<string, string?>(layer.Settings) { ["PLATFORM_PREFIX"] = prefix, ["PLATFORM_ENVIRONMENT"] = "dev" });

        var first = await cli.JsonAsync("layer", "provision");
        var second = await cli.JsonAsync("layer", "provision");

        var bucket = EventLayer.For(prefix).SiteBucket(new("editorial-store"), "dev");
        Assert.Contains(bucket, first["buckets"]!.AsArray().Select(b => (string?)b));
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Contains((await layer.Get<IAmazonS3>().ListBucketsAsync(TestContext.Current.CancellationToken)).Buckets, b => b.BucketName == bucket);
    }

    [Fact]
    public async Task Deliveries_of_an_empty_layer_are_an_empty_list_and_one_that_is_not_there_is_said_so()
    {
        using var cli = new CliRun();
        cli.WriteRunFile([], new Dictionary<string, string?>(layer.Settings) { ["PLATFORM_ENVIRONMENT"] = "dev" });

        Assert.Empty((await cli.JsonAsync("deliveries", "list")).AsArray());
        Assert.Contains("No delivery yet", (await cli.RunAsync("deliveries", "list")).Output, StringComparison.Ordinal);
        var (code, _, error) = await cli.RunAsync("deliveries", "show", "dlv_none");
        Assert.Equal(1, code);
        Assert.Contains("dlv_none", error, StringComparison.Ordinal);
    }
}
