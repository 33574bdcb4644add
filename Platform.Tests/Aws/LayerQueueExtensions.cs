using Amazon.SQS;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

internal static class LayerQueueExtensions
{
    /// <summary>A queue with dead-letter queue that no other test touches.</summary>
    public static async Task<QueueDescription> NewQueueAsync(this EventLayerFixture layer, string name)
    {
        var queue = new QueueDescription($"{layer.Prefix}-{name}");
        await new QueueProvisioner(layer.Get<IAmazonSQS>(), layer.Get<LayerAddresses>()).ProvisionAsync(queue, [], TestContext.Current.CancellationToken);
        return queue;
    }

    /// <summary>Everything that is in the queue now, left in it and hidden for a while.</summary>
    internal static async Task<IReadOnlyList<QueueMessage>> PeekAsync(this EventLayerFixture layer, string queueName)
    {
        var receiver = new QueueReceiver(layer.Get<IAmazonSQS>(), layer.Get<LayerAddresses>());
        var messages = new List<QueueMessage>();
        while (await receiver.ReceiveAsync(queueName, 10, TimeSpan.Zero, TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken) is { Count: > 0 } page)
            messages.AddRange(page.Select(received => received.Message));
        return messages;
    }
}
