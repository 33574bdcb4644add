using Platform.Aws.Events;
using Platform.Domain.Events;
using Platform.Domain.Json;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

/// <summary>Publishes every type to every topic and looks which queues have it.</summary>
public abstract class FilterTests(EventLayerFixture layer)
{
    private static readonly string[] Providers = ["sanity", "snipcart", "platform"];

    [Fact]
    public async Task Each_queue_gets_what_its_filters_pass_and_the_audit_gets_all()
    {
        var all = Providers.SelectMany(provider => Enum.GetValues<EventType>().Select(type => Events.Of(type, provider))).ToList();

        var refused = await layer.Get<EventPublisher>().PublishBatchAsync(
            [.. all.Select(unified => new OutgoingEvent(unified))], TestContext.Current.CancellationToken);

        Assert.Empty(refused);
        Assert.Equal(
            [
                "sanity content_created", "sanity content_deleted", "sanity content_published", "sanity content_unpublished", "sanity content_updated",
                "sanity inventory_changed", "sanity product_deleted", "sanity product_updated",
                "snipcart content_created", "snipcart content_deleted", "snipcart content_published", "snipcart content_unpublished", "snipcart content_updated",
                "snipcart inventory_changed", "snipcart order_placed", "snipcart order_refunded", "snipcart product_deleted", "snipcart product_updated",
            ],
            await ReceivedAsync(layer.Layer.Queues.ContentProjection.Name));
        Assert.Equal(["platform build_requested"], await ReceivedAsync(layer.Layer.Queues.BuildRequests.Name));
        Assert.Equal(all.Select(Name).Order(StringComparer.Ordinal), await ReceivedAsync(layer.Layer.Queues.EventAudit.Name));
        Assert.Empty(await ReceivedAsync(layer.Layer.Queues.BuildTicks.Name));
        Assert.Empty(await ReceivedAsync(layer.Layer.Queues.BuildStates.Name));
    }

    [Fact]
    public void What_the_layer_calls_projected_is_what_the_filters_pass()
    {
        Assert.True(layer.Layer.IsProjected(Events.Of(EventType.OrderPlaced, "snipcart")));
        Assert.False(layer.Layer.IsProjected(Events.Of(EventType.OrderUpdated, "snipcart")));
        Assert.False(layer.Layer.IsProjected(Events.Of(EventType.OrderPlaced, "sanity")));
        Assert.False(layer.Layer.IsProjected(Events.Of(EventType.BuildRequested, "platform")));
    }

    private async Task<IEnumerable<string>> ReceivedAsync(string queue) =>
        (await layer.PeekAsync(queue)).Select(message => $"{message.Attributes["provider"]} {message.Attributes["event_type"]}").Order(StringComparer.Ordinal);

    private static string Name(UnifiedEvent unified) => $"{unified.Provider} {Wire.Name(unified.EventType)}";
}
