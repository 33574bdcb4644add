using Platform.Aws.Documents;
using Platform.Builds.Closing;
using Platform.Builds.Rows;
using Platform.Builds.Sealing;
using Platform.Domain.Builds;
using Platform.Domain.Clients;

namespace Platform.Builds.Batching;

/// <summary>Looks at a batch because a tick says so: seals it, or sends the tick of its next time.</summary>
internal sealed class TickHandler(
    DocumentTable table,
    ClientDirectory clients,
    ClientStates states,
    OpenDeliveries deliveries,
    Sealer sealer,
    PutBack putBack,
    Recovery recovery,
    TickSender ticks,
    TimeProvider time)
{
    public async Task LookAsync(Tick tick, CancellationToken cancellationToken)
    {
        var site = new SiteKey(tick.ClientId, tick.Environment);
        var batch = await table.GetAsync(RowKeys.Batch(site, tick.BatchId), RowTypes.Batch, cancellationToken);
        if (batch is null || clients.Find(tick.ClientId) is not { } client)
            return;

        if (batch.Value.Phase == BatchPhase.PutBack)
            await putBack.FinishAsync(site, batch, cancellationToken);
        // Its build waits for CodeBuild.
        else if (batch.Value.Phase == BatchPhase.Sealed)
            await recovery.RecoverAsync(site, cancellationToken);
        // A lost race means that an event joined meanwhile: look again.
        else if (batch.Value.Phase == BatchPhase.Open && !await DecideAsync(site, client, batch, tick.At, cancellationToken))
            await LookAsync(tick, cancellationToken);
    }

    /// <returns>False where the batch has changed since it was read.</returns>
    private async Task<bool> DecideAsync(
        SiteKey site, ClientServiceConfig client, Document<Batch> batch, DateTimeOffset? fired, CancellationToken cancellationToken)
    {
        await recovery.RecoverAsync(site, cancellationToken);
        var now = time.GetUtcNow();
        var rules = BatchRules.For(client.Builds);
        var state = batch.Value.State with { AwaitsDelivery = await deliveries.AnyAsync(batch.Value.Deliveries, rules.Quiet, cancellationToken) };
        var decision = rules.Decide(state, await states.ReadAsync(site, client, cancellationToken), now);
        if (decision.SealNow)
            return await sealer.SealAsync(site, client, batch, cancellationToken) != SealResult.Changed;
        if (decision.Until is not { } until || batch.Value.Armed(until, now, fired) is not { } armed)
            return true;
        if (await table.PutAsync(batch.Key, armed, batch.Version, RowTypes.Batch, cancellationToken) is null)
            return false;

        await ticks.SendAsync(site, armed, cancellationToken);
        return true;
    }
}
