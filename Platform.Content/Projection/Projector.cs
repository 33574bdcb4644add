using System.Collections.Concurrent;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Content.Cache;
using Platform.Content.Git.Projection;
using Platform.Content.Telemetry;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>
/// The whole effect of one event, in the order of RULES B5: what it tells, the published items, the build request, and last of all
/// its settlement. Run again from the start after a crash anywhere, it ends in the same state.
/// </summary>
internal sealed class Projector(
    TellContent content,
    TellGit git,
    TellStock stock,
    ItemPublisher items,
    BuildRequests builds,
    EventAudit audit,
    DeliverySettlement settlement,
    ContentMetrics metrics,
    TimeProvider clock)
{
    private const int AtOnce = 16;
    private const int RecordedItems = 10;
    private const int RecordedFaults = 5;

    public async Task<ProjectionResult> ProjectAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken) =>
        await FinishAsync(site, unified, await TellAsync(site, unified, cancellationToken), cancellationToken);

    /// <summary>All but the first step: what follows from what the sources were told.</summary>
    public async Task<ProjectionResult> FinishAsync(Site site, UnifiedEvent unified, Told told, CancellationToken cancellationToken)
    {
        if (told.OnlyStock)
            await RecordAsync(unified, Stages.InventoryChanged, Names(told), cancellationToken);

        var cause = told.OnlyStock ? unified with { EventType = EventType.InventoryChanged } : unified;
        var results = await PublishAsync(site, told, cause, cancellationToken);
        metrics.Cached(unified, clock.GetUtcNow());

        await builds.PayAsync(site, results, cancellationToken);
        if (unified.Draft && told.Otherwise == Stages.DraftKept)
            await builds.PreviewAsync(site, unified, cancellationToken);

        var stage = results.Any(result => result.Changed || result.Owed?.Cause == unified.EventId) ? Stages.Projected : told.Otherwise;
        if (told.Faults.Count > 0)
            await RecordAsync(unified, Stages.Unreadable, told.Faults.Take(RecordedFaults), cancellationToken);
        await RecordAsync(unified, stage, Names(told), cancellationToken);
        if (results.Any(result => result.Owed?.Cause == unified.EventId))
            await RecordAsync(unified, Stages.BuildRequested, Names(told), cancellationToken);

        if (unified.DeliveryId is { } delivery)
            await settlement.SettleAsync(delivery, unified.EventId, cancellationToken);
        metrics.Projected(unified, stage);
        return new ProjectionResult(stage, results.Count(result => result.Changed), told.Faults);
    }

    /// <summary>Many at once: one push may concern thousands of items.</summary>
    private async Task<IReadOnlyCollection<PublishResult>> PublishAsync(Site site, Told told, UnifiedEvent cause, CancellationToken cancellationToken)
    {
        var results = new ConcurrentBag<PublishResult>();
        await Parallel.ForEachAsync(
            told.Items.Order(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (item, stop) => results.Add(await items.PublishAsync(site, item, cause, stop)));
        return results;
    }

    private Task<Told> TellAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken) => unified.EventType switch
    {
        _ when unified.Data.UnifiedFields.Git is { } fields => git.TellAsync(site, unified, fields, cancellationToken),
        EventType.OrderPlaced or EventType.OrderRefunded => stock.TellOrderAsync(site, unified, cancellationToken),
        EventType.InventoryChanged => stock.TellInventoryAsync(site, unified, cancellationToken),
        EventType.ContentCreated or EventType.ContentUpdated or EventType.ContentPublished or EventType.ContentUnpublished
            or EventType.ContentDeleted or EventType.ProductUpdated or EventType.ProductDeleted => content.TellAsync(site, unified, cancellationToken),
        // The subscription's filter passes none of the others; a replayed dead letter may.
        _ => Task.FromResult(new Told([], Stages.Unchanged)),
    };

    private static IEnumerable<string> Names(Told told) => told.Items.Order().Take(RecordedItems).Select(item => item.ToString());

    private Task RecordAsync(UnifiedEvent unified, string stage, IEnumerable<string> details, CancellationToken cancellationToken) =>
        audit.RecordStageAsync(
            unified.EventId,
            stage,
            unified.ClientId,
            unified.Environment,
            clock.GetUtcNow(),
            string.Join(' ', details) is { Length: > 0 } detail ? detail : null,
            cancellationToken);
}
