using System.Collections.Concurrent;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Console.Deliveries;

/// <summary>Puts a delivery's story together out of its record and the stages of its events. Stories that are over are remembered: the list asks each second.</summary>
internal sealed class DeliveryStories(DeliveryReader deliveries, EventStages stages)
{
    private const int Remembered = 1_000;

    private readonly ConcurrentDictionary<DeliveryId, DeliveryStory> over = new();

    /// <returns>Null where there is no such delivery (any more).</returns>
    public async Task<DeliveryStory?> ReadAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        if (await deliveries.GetAsync(delivery, cancellationToken) is not { } detail)
            return null;

        var trails = await Task.WhenAll(detail.Events.Select(async one => new EventTrail(one, await stages.ReadAsync(detail.Record, one, cancellationToken))));
        return new DeliveryStory(detail, trails);
    }

    /// <summary>As <see cref="ReadAsync"/>, but a story that is over is told from memory.</summary>
    public async Task<DeliveryStory?> RecallAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        if (over.TryGetValue(delivery, out var known))
            return known;

        var story = await ReadAsync(delivery, cancellationToken);
        if (story is { IsOver: true })
        {
            if (over.Count >= Remembered)
                over.Clear();
            over[delivery] = story;
        }

        return story;
    }
}
