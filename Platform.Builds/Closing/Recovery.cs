using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Jobs;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Builds.Closing;

/// <summary>Finishes what a dead process left: first its publish, from the intent (RULES D1, D2), then its build, by whether its release is live.</summary>
internal sealed partial class Recovery(
    DocumentTable table,
    ClientDirectory clients,
    RunningBuilds running,
    Publisher publisher,
    ReleaseReader releases,
    BuildOutcomes outcomes,
    JobWatch jobs,
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

        var end = left.Value.Job is null ? BuildEnd.ProcessGone : await jobs.LookAsync(site, left, cancellationToken);
        if (end is not null && await running.TryTakeOverAsync(left, cancellationToken))
            await SettleAsync(site, left.Value, end, published, cancellationToken);
    }

    /// <summary>Settles a build of which it is known that nothing of it runs any more.</summary>
    /// <param name="end">Stands unless its release is live.</param>
    /// <returns>False while its publish is locked.</returns>
    public async Task<bool> CloseAsync(SiteKey site, BuildId build, BuildEnd end, CancellationToken cancellationToken)
    {
        var published = await publisher.RepairAsync(site, cancellationToken);
        if (await IsLockedAsync(site, cancellationToken))
            return false;

        while (await running.PeekAsync(site, cancellationToken) is { } left && left.Value.BuildId == build)
        {
            if (!await running.TryTakeOverAsync(left, cancellationToken))
                continue;
            await SettleAsync(site, left.Value, end, published, cancellationToken);
            break;
        }

        return true;
    }

    private async Task SettleAsync(SiteKey site, RunningBuild left, BuildEnd end, PublishReport? published, CancellationToken cancellationToken)
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
            await outcomes.FailAsync(site, left.BatchId, left.BuildId, end, cancellationToken);
        else
            await outcomes.ReleaseAsync(site, left.BuildId, cancellationToken);
    }

    private async Task<bool> IsLockedAsync(SiteKey site, CancellationToken cancellationToken) =>
        await table.GetAsync(RowKeys.Intent(site), RowTypes.Intent, cancellationToken) is not null;

    [LoggerMessage(LogLevel.Warning, "Build {Build} of {Site} was left by {Owner}; settling it")]
    private partial void Found(SiteKey site, string build, string owner);
}
