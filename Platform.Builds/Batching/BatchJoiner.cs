using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <summary>
/// Joins events to the client's next batch (RULES C1): first the row that is keyed by the event's id alone, then the header, on
/// condition that it is open. Run again after a crash at any point, it ends in the same state.
/// </summary>
internal sealed class BatchJoiner(DocumentTable table, NextBatches next, TickSender ticks, TimeProvider time)
{
    public async Task<JoinResult> JoinAsync(SiteKey site, BatchMember member, BuildConfig config, CancellationToken cancellationToken)
    {
        var rules = BatchRules.For(config);
        while (true)
        {
            var batch = await next.CurrentAsync(site, cancellationToken);
            if (await ClaimAsync(site, member.EventId, batch, cancellationToken) is not { } claim)
                continue;
            if (claim.Value.Counted)
                return new JoinResult(claim.Value.BatchId, Duplicate: true);

            var header = await table.GetAsync(RowKeys.Batch(site, batch), RowTypes.Batch, cancellationToken);
            if (header is { Value.Phase: not BatchPhase.Open })
            {
                await next.AdvanceAsync(site, batch, cancellationToken);
                continue;
            }

            await table.PutAsync(RowKeys.Member(site, batch, member.EventId), member, 0, RowTypes.Member, cancellationToken);

            // A low event opens no batch: it waits for a header that another event makes.
            var parked = header is null && member.Priority == Priority.Low;
            if (!parked && !await CountAsync(site, batch, header, member, rules, cancellationToken))
                continue;

            await table.PutAsync(claim.Key, claim.Value with { Counted = true }, claim.Version, RowTypes.Event, cancellationToken);
            return new JoinResult(batch, Duplicate: false);
        }
    }

    /// <returns>The event's row, which names <paramref name="batch"/> unless it is counted already; null where somebody else wrote it meanwhile.</returns>
    private async Task<Document<JoinedEvent>?> ClaimAsync(SiteKey site, EventId unified, BatchId batch, CancellationToken cancellationToken)
    {
        var key = RowKeys.Event(site, unified);
        var known = await table.GetAsync(key, RowTypes.Event, cancellationToken);
        if (known is { Value.Counted: true } || known?.Value.BatchId == batch)
            return known;

        var joined = new JoinedEvent(batch, Counted: false, time.GetUtcNow());
        var version = await table.PutAsync(key, joined, known?.Version ?? 0, RowTypes.Event, cancellationToken);
        return version is { } written ? new Document<JoinedEvent>(key, joined, written) : null;
    }

    private async Task<bool> CountAsync(
        SiteKey site, BatchId batch, Document<Batch>? header, BatchMember member, BatchRules rules, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var joined = (header?.Value ?? Batch.Open(batch, now)).Join(member, rules);
        var armed = joined.DueAt is { } due ? joined.Armed(due, now) : null;
        var written = await table.PutAsync(RowKeys.Batch(site, batch), armed ?? joined, header?.Version ?? 0, RowTypes.Batch, cancellationToken);
        if (written is not null && armed is not null)
            await ticks.SendAsync(site, armed, cancellationToken);
        return written is not null;
    }
}
