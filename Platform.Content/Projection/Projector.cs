using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Content.Cache;
using Platform.Content.Telemetry;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>
/// The whole effect of one event, in the order of RULES B5: what it tells, the published items, the build request, and last of all
/// its settlement. Run again from the start after a crash anywhere, it ends in the same state.
/// </summary>
internal sealed class Projector(
    TellContent content,
    TellStock stock,
    ItemPublisher items,
    BuildRequests builds,
    EventAudit audit,
    DeliverySettlement settlement,
    ContentMetrics metrics,
    TimeProvider clock)
{
    /// <returns>The stage it reached: one of <see cref="Stages"/>.</returns>
    public async Task<string> ProjectAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken)
    {
        var told = await TellAsync(site, unified, cancellationToken);
        if (told.OnlyStock)
            await RecordAsync(unified, Stages.InventoryChanged, told.Items, cancellationToken);

        var results = new List<PublishResult>();
        var cause = told.OnlyStock ? unified with { EventType = EventType.InventoryChanged } : unified;
        foreach (var item in told.Items.Order())
            results.Add(await items.PublishAsync(site, item, cause, cancellationToken));
        metrics.Cached(unified, clock.GetUtcNow());

        await builds.PayAsync(site, results, cancellationToken);

        var stage = results.Exists(result => result.Changed || result.Owed?.Cause == unified.EventId) ? Stages.Projected : told.Otherwise;
        await RecordAsync(unified, stage, told.Items, cancellationToken);
        if (results.Exists(result => result.Owed?.Cause == unified.EventId))
            await RecordAsync(unified, Stages.BuildRequested, told.Items, cancellationToken);

        if (unified.DeliveryId is { } delivery)
            await settlement.SettleAsync(delivery, unified.EventId, cancellationToken);
        metrics.Projected(unified, stage);
        return stage;
    }

    private Task<Told> TellAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken) => unified.EventType switch
    {
        EventType.OrderPlaced or EventType.OrderRefunded => stock.TellOrderAsync(site, unified, cancellationToken),
        EventType.InventoryChanged => stock.TellInventoryAsync(site, unified, cancellationToken),
        EventType.ContentCreated or EventType.ContentUpdated or EventType.ContentPublished or EventType.ContentUnpublished
            or EventType.ContentDeleted or EventType.ProductUpdated or EventType.ProductDeleted => content.TellAsync(site, unified, cancellationToken),
        // The subscription's filter passes none of the others; a replayed dead letter may.
        _ => Task.FromResult(new Told([], Stages.Unchanged)),
    };

    private Task RecordAsync(UnifiedEvent unified, string stage, IReadOnlyCollection<Domain.Content.ItemKey> items, CancellationToken cancellationToken) =>
        audit.RecordStageAsync(
            unified.EventId,
            stage,
            unified.ClientId,
            unified.Environment,
            clock.GetUtcNow(),
            items.Count == 0 ? null : string.Join(' ', items.Order().Take(10)),
            cancellationToken);
}
