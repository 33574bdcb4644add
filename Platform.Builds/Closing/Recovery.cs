using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Domain.Clients;

namespace Platform.Builds.Closing;

/// <summary>Finishes what a dead process left: first its publish, from the intent (RULES D1, D2), then its build, by whether its release is live.</summary>
internal sealed partial class Recovery(
    DocumentTable table,
    ClientDirectory clients,
    RunningBuilds running,
    Publisher publisher,
    ReleaseReader releases,
    BuildOutcomes outcomes,
    TimeProvider time,
    ILogger<Recovery> logger)
{
    public async Task RecoverAsync(SiteKey site, CancellationToken cancellationToken)
    {
        if (clients.Find(site.Client) is null)
            return;

        // Repairs nothing while the lock's lease holds.
        var published = await publisher.RepairAsync(site, cancellationToken);
        var left = await running.PeekAsync(site, cancellationToken);
        if (left is null || left.Value.LeaseUntil > time.GetUtcNow() || await IsLockedAsync(site, cancellationToken))
            return;

        if (await running.TryTakeOverAsync(left, cancellationToken))
            await SettleAsync(site, left.Value, published, cancellationToken);
    }

    private async Task SettleAsync(SiteKey site, RunningBuild left, PublishReport? published, CancellationToken cancellationToken)
    {
        Found(site, left.BuildId.Value, left.Owner);
        var live = await releases.LiveAsync(site.Client, site.Environment, cancellationToken);
        if (live?.Release.BuildId == left.BuildId)
        {
            await outcomes.SucceedAsync(site, left.BuildId, live.Release, published, cancellationToken);
            return;
        }

        var batch = await table.GetAsync(RowKeys.Batch(site, left.BatchId), RowTypes.Batch, cancellationToken);
        if (batch is { Value: { Phase: BatchPhase.Sealed } header } && header.BuildId == left.BuildId)
            await outcomes.FailAsync(
                site, left.BatchId, left.BuildId, BuildState.Failed, PutBackKind.Failed, "The process that ran it is gone.", cancellationToken);
        else
            await outcomes.ReleaseAsync(site, left.BuildId, cancellationToken);
    }

    private async Task<bool> IsLockedAsync(SiteKey site, CancellationToken cancellationToken) =>
        await table.GetAsync(RowKeys.Intent(site), RowTypes.Intent, cancellationToken) is not null;

    [LoggerMessage(LogLevel.Warning, "Build {Build} of {Site} was left by {Owner}; settling it")]
    private partial void Found(SiteKey site, string build, string owner);
}
