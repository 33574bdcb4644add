using System.Text.Json;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;

namespace Platform.Builds.Batching;

/// <summary>Ticks as delayed messages of the queue <c>build-ticks</c>.</summary>
internal sealed class SqsTicks(QueueSender queue, EventLayer layer) : ITickQueue
{
    public Task SendAsync(Tick tick, TimeSpan delay, CancellationToken cancellationToken) =>
        queue.SendAsync(layer.Queues.BuildTicks, JsonSerializer.Serialize(tick, TickJson.Default.Tick), delay, cancellationToken: cancellationToken);
}
