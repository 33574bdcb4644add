using Platform.Aws.EventLayers;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Naming;

namespace Platform.Tests.Aws;

public sealed class AwsNamesTests
{
    [Fact]
    public void Every_name_of_a_clients_event_layer_is_checked_for_its_length()
    {
        var layer = EventLayer.For(StackNames.ResourcePrefix(new("demo"), "prod"));
        var named = layer.Topics.All.Select(topic => topic.Name)
            .Concat(layer.Queues.All.SelectMany(queue => new[] { queue.Name, queue.DeadLetterName }))
            .Concat(layer.Tables.All.Select(table => table.Name));

        Assert.Empty(named.Except(AwsNames.Of(new("demo"), "prod", "Demo").Select(name => name.Name)));
    }

    [Fact]
    public void Events_of_shops_go_to_commerce_events_and_all_others_to_content_events()
    {
        var layer = EventLayer.For("demo-prod");
        Assert.All(StackCatalog.Shops, shop => Assert.Equal(layer.Topics.CommerceEvents, layer.TopicFor(shop.Id)));
        Assert.All(StackCatalog.Providers.Except(StackCatalog.Shops), other => Assert.Equal(layer.Topics.ContentEvents, layer.TopicFor(other.Id)));
    }
}
