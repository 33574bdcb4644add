using System.Collections.Concurrent;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Domain.Ids;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Console.Deliveries;

/// <summary>Puts a delivery's story together out of its record and the audit. Stories that are over are remembered: the list asks each second.</summary>
internal sealed class DeliveryStories(DeliveryReader deliveries, EventAudit audit)
{
    private const int Remembered = 1_000;

    private readonly ConcurrentDictionary<DeliveryId, DeliveryStory> over = new();

    /// <returns>Null where there is no such delivery (any more).</returns>
    public async Task<DeliveryStory?> ReadAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        if (await deliveries.GetAsync(delivery, cancellationToken) is not { } detail)
            return null;

        var trails = await Task.WhenAll(detail.Events.Select(async one => new EventTrail(one, await StagesAsync(one.Id, cancellationToken))));
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

    /// <summary>An event's own stages, and those of the build request that it caused, which its stage names.</summary>
    private async Task<IReadOnlyList<AuditStage>> StagesAsync(EventId id, CancellationToken cancellationToken)
    {
        var own = await audit.ReadAsync(id, cancellationToken);
        var request = own.FirstOrDefault(stage => stage.Stage == Stages.BuildRequested)?.Detail;
        if (request is null || !request.StartsWith("evt_", StringComparison.Ordinal) || request == id.Value)
            return own;

        var caused = await audit.ReadAsync(new EventId(request), cancellationToken);
        return [.. own.Concat(caused.Where(stage => stage.Stage is not (Stages.Published or Stages.Audited))).OrderBy(stage => stage.At)];
    }
}
