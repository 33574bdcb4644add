using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Jobs;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Domain.Ids;

namespace Platform.Builds.Publishing;

/// <summary>
/// Publishes an older release out of its blobs (RULES D3): holds publishing, has the running build end, and takes a number above
/// all snapshots, so that nothing that was under way comes after it.
/// </summary>
internal sealed class Rollback(
    DocumentTable table,
    RunningBuilds running,
    BuildCancellation cancellation,
    SnapshotStore snapshots,
    ReleaseReader releases,
    Publisher publisher,
    BuildSettings settings,
    TimeProvider time)
{
    /// <summary>Who cancelled a build that a rollback stopped; its events wait for the resume, not for another event.</summary>
    public const string Canceller = "a rollback";

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    public async Task<RollbackResult> RollBackAsync(SiteKey site, ReleaseId id, CancellationToken cancellationToken)
    {
        if (await releases.GetAsync(site.Client, site.Environment, id, cancellationToken) is not { } release)
            return RollbackResult.NoSuchRelease;

        await table.ChangeAsync(RowKeys.Hold(site), RowTypes.Hold, _ => new Hold(id, time.GetUtcNow()), cancellationToken);
        await cancellation.CancelAsync(site, null, Canceller, cancellationToken);
        if (!await HasEndedAsync(site, cancellationToken))
            return RollbackResult.Busy;

        var number = await snapshots.NextNumberAsync(site, cancellationToken);
        var result = await publisher.PublishStoredAsync(site, release, number, IntentKind.Rollback, cancellationToken);
        return result switch
        {
            { Report: { } report } => new RollbackResult(report, Unknown: false),
            // Nothing has a higher number, so the release was collected meanwhile.
            { Superseded: true } => RollbackResult.NoSuchRelease,
            _ => RollbackResult.Busy,
        };
    }

    /// <returns>False where nothing was held.</returns>
    public async Task<bool> ResumeAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var hold = await table.GetAsync(RowKeys.Hold(site), RowTypes.Hold, cancellationToken);
        return hold is not null && await table.DeleteAsync(hold.Key, hold.Version, cancellationToken);
    }

    /// <summary>A build that no longer lives is settled by a sweep, when its lease is over.</summary>
    private async Task<bool> HasEndedAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + 2 * settings.BuildLease;
        while (await running.PeekAsync(site, cancellationToken) is not null)
        {
            if (time.GetUtcNow() > until)
                return false;
            await Task.Delay(Again, time, cancellationToken);
        }

        return true;
    }
}
