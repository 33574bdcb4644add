using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Sweeping;

/// <summary>What nobody else would notice (RULES C5, D2): dead builds and publishes, lost ticks, changes without a request, low events at the day's hour.</summary>
internal sealed class Sweep(
    DocumentTable table,
    Recovery recovery,
    TickSender ticks,
    NextBatches next,
    BatchJoiner joiner,
    BatchEvents events,
    BlobCollector collector,
    ReleaseReader releases,
    IContentSource content,
    BuildSettings settings,
    TimeProvider time)
{
    public async Task RunAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken)
    {
        await recovery.RecoverAsync(site, cancellationToken);
        if (await collector.CollectAsync(site, cancellationToken) is not null && await next.PeekAsync(site, cancellationToken) is { } waiting)
            await ticks.SendNowAsync(site, waiting.BatchId, cancellationToken);
        await ReArmAsync(site, cancellationToken);
        if (site.IsPreview)
            return;

        await CatchUpAsync(site, client, cancellationToken);
        await OpenForLowAsync(site, client, cancellationToken);
        if (await next.PeekAsync(site.ToPreview(), cancellationToken) is not null)
            await RunAsync(site.ToPreview(), client, cancellationToken);
    }

    private async Task ReArmAsync(SiteKey site, CancellationToken cancellationToken)
    {
        await foreach (var due in table.DueAsync(site.Partition, time.GetUtcNow(), cancellationToken))
        {
            if (due.Sort.StartsWith(RowKeys.Batches, StringComparison.Ordinal))
                await ticks.SendNowAsync(site, new BatchId(due.Sort[RowKeys.Batches.Length..]), cancellationToken);
        }
    }

    /// <summary>Content that changed after the live snapshot, with no batch that would show it.</summary>
    private async Task CatchUpAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken)
    {
        if (await IsPendingAsync(site, cancellationToken) || await content.NewestChangeAsync(site, cancellationToken) is not { } changed)
            return;

        var live = await releases.LiveAsync(site.Client, site.Environment, cancellationToken);
        if (live is null || changed > live.Release.SnapshotAt)
            await OpenAsync(site, client, $"content changed at {changed:O}", cancellationToken);
    }

    private async Task OpenForLowAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now.Hour != settings.DailyHour || await next.PeekAsync(site, cancellationToken) is not { } waiting)
            return;

        if (await events.AnyLowAsync(site, waiting.BatchId, cancellationToken) && !await IsPendingAsync(site, cancellationToken))
            await OpenAsync(site, client, $"low events of {now:yyyy-MM-dd}", cancellationToken);
    }

    private async Task<bool> IsPendingAsync(SiteKey site, CancellationToken cancellationToken)
    {
        if (await table.GetAsync(RowKeys.Hold(site), RowTypes.Hold, cancellationToken) is not null
            || await table.GetAsync(RowKeys.Running(site), RowTypes.Running, cancellationToken) is not null)
            return true;
        return await next.PeekAsync(site, cancellationToken) is { } waiting
            && await table.GetAsync(RowKeys.Batch(site, waiting.BatchId), RowTypes.Batch, cancellationToken) is { Value.Phase: BatchPhase.Open };
    }

    /// <summary>One cause opens one batch, however often the sweep sees it: the event's id is derived from it.</summary>
    private async Task OpenAsync(SiteKey site, ClientServiceConfig client, string cause, CancellationToken cancellationToken) =>
        await joiner.JoinAsync(
            site,
            new BatchMember
            {
                EventId = EventId.Derive($"sweep {site} {cause}", EventType.BuildRequested, ContentId.Encode(site.Client.Value), null),
                Priority = Priority.Normal,
                JoinedAt = time.GetUtcNow(),
                Reason = cause,
            },
            client.Builds,
            cancellationToken);
}
