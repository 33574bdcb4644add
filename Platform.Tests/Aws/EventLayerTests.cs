using Platform.Aws.EventLayers;
using Platform.Domain.Ids;

namespace Platform.Tests.Aws;

public sealed class EventLayerTests
{
    private static readonly EventLayer Layer = EventLayer.For("platform-dev");

    [Fact]
    public void Names_bear_the_prefix() => Assert.Equal(
        [
            "platform-dev-content-events", "platform-dev-commerce-events", "platform-dev-build-events",
            "platform-dev-content-projection", "platform-dev-event-audit", "platform-dev-build-requests", "platform-dev-build-ticks", "platform-dev-build-states",
            "platform-dev-webhook-deliveries", "platform-dev-event-audit", "platform-dev-unified-content-cache", "platform-dev-build-batching",
        ],
        [
            .. Layer.Topics.All.Select(topic => topic.Name),
            .. Layer.Queues.All.Select(queue => queue.Name),
            .. Layer.Tables.All.Select(table => table.Name),
        ]);

    [Theory]
    [InlineData("sanity", "content-events")]
    [InlineData("git", "content-events")]
    [InlineData("shopify_basic", "commerce-events")]
    [InlineData("snipcart", "commerce-events")]
    [InlineData("foxy", "commerce-events")]
    [InlineData("platform", "build-events")]
    public void The_provider_decides_the_topic(string provider, string topic) =>
        Assert.Equal($"platform-dev-{topic}", Layer.TopicFor(new ProviderId(provider)).Name);

    [Fact]
    public void Every_filter_stays_within_what_SNS_allows() =>
        Assert.All(Layer.Subscriptions, subscription => Assert.InRange(subscription.Filter?.EventTypes.Count ?? 1, 1, 150));

    [Fact]
    public void A_bucket_name_too_long_for_S3_is_cut_and_stays_distinct()
    {
        var client = new string('c', 60);

        var (dev, prod) = (Layer.SiteBucket(new ClientId(client), "dev"), Layer.SiteBucket(new ClientId(client), "prod"));

        Assert.Equal("platform-dev-editorial-store-dev-site", Layer.SiteBucket(new ClientId("editorial-store"), "dev"));
        Assert.Equal((63, 63), (dev.Length, prod.Length));
        Assert.NotEqual(dev, prod);
    }
}
