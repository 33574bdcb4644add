using Platform.Aws.Documents;
using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Builds.Telemetry;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Builds.Closing;

/// <summary>
/// Puts the events of a batch that was not built into the next one (RULES C4). The one write that decides is on the batch's own
/// header, which names the other in <c>merged_into</c>; from it, anyone can finish the rest.
/// </summary>
internal sealed partial class PutBack(
    DocumentTable table, NextBatches next, ClientDirectory clients, TickSender ticks, BuildSettings settings, TimeProvider time, ILogger<PutBack> logger)
{
    /// <returns>The header as it was written; null where the batch is not sealed for that build (any more).</returns>
    public async Task<Batch?> PutBackAsync(
        SiteKey site, BatchId batch, BuildId build, PutBackKind kind, string outcome, CancellationToken cancellationToken)
    {
        var into = await next.AdvanceAsync(site, batch, cancellationToken);
        var written = await table.ChangeAsync(
            RowKeys.Batch(site, batch),
            RowTypes.Batch,
            header => header is { Phase: BatchPhase.Sealed } && header.BuildId == build ? Ended(header, into, kind, outcome) : null,
            cancellationToken);
        if (written is null)
            return null;

        if (written.Value is { NotBefore: null } && kind == PutBackKind.Failed)
        {
            BuildTelemetry.Abandoned.Add(1);
            ScheduleEnded(site, batch, settings.Retries.ToString());
        }

        await FinishAsync(site, written, cancellationToken);
        return written.Value;
    }

    /// <summary>Makes the other batch carry this one's events, and takes this one out of the index.</summary>
    public async Task FinishAsync(SiteKey site, Document<Batch> putBack, CancellationToken cancellationToken)
    {
        if (putBack.Value is not { DueAt: not null, MergedInto: { } into } || clients.Find(site.Client) is not { } client)
            return;

        while (!await AbsorbAsync(site, into, putBack.Value, BatchRules.For(client.Builds), cancellationToken))
        {
            into = await next.AdvanceAsync(site, into, cancellationToken);
            var moved = putBack.Value with { MergedInto = into };
            if (await table.PutAsync(putBack.Key, moved, putBack.Version, RowTypes.Batch, cancellationToken) is not { } version)
                return;
            putBack = new Document<Batch>(putBack.Key, moved, version);
        }

        await table.PutAsync(putBack.Key, putBack.Value with { DueAt = null }, putBack.Version, RowTypes.Batch, cancellationToken);
    }

    private Batch Ended(Batch header, BatchId into, PutBackKind kind, string outcome)
    {
        var now = time.GetUtcNow();
        var failures = kind == PutBackKind.Failed ? header.Failures + 1 : header.Failures;
        return header with
        {
            Phase = BatchPhase.PutBack,
            MergedInto = into,
            Outcome = outcome,
            Failures = failures,
            NotBefore = kind switch
            {
                PutBackKind.Failed => now + settings.Retries.After(failures),
                PutBackKind.Interrupted => now,
                _ => null,
            },
            ClosedAt = now,
            DueAt = now,
        };
    }

    /// <returns>False where that batch takes no more events, and does not carry these yet.</returns>
    private async Task<bool> AbsorbAsync(SiteKey site, BatchId into, Batch putBack, BatchRules rules, CancellationToken cancellationToken)
    {
        while (true)
        {
            var header = await table.GetAsync(RowKeys.Batch(site, into), RowTypes.Batch, cancellationToken);
            if (header?.Value.Carries.Contains(putBack.BatchId) == true)
                return true;
            if (header is { Value.Phase: not BatchPhase.Open })
                return false;

            var now = time.GetUtcNow();
            var absorbed = (header?.Value ?? Batch.Open(into, now)).Absorb(putBack, putBack.NotBefore, rules);
            var armed = absorbed.DueAt is { } due ? absorbed.Armed(due, now) : null;
            if (await table.PutAsync(RowKeys.Batch(site, into), armed ?? absorbed, header?.Version ?? 0, RowTypes.Batch, cancellationToken) is null)
                continue;
            if (armed is not null)
                await ticks.SendAsync(site, armed, cancellationToken);
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "Batch {Batch} of {Site} failed once more than it is retried ({Schedule}): its events wait for the next event")]
    private partial void ScheduleEnded(SiteKey site, BatchId batch, string schedule);
}
