using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>The row that lets a client run one build at a time, with a lease, so that a dead owner is noticed (RULES C3).</summary>
internal sealed class RunningBuilds(DocumentTable table, Worker worker, BuildSettings settings, TimeProvider time)
{
    public Task<Document<RunningBuild>?> PeekAsync(SiteKey site, CancellationToken cancellationToken) =>
        table.GetAsync(RowKeys.Running(site), RowTypes.Running, cancellationToken);

    /// <returns>False while another build of the client runs, or a dead one is not settled yet.</returns>
    public async Task<bool> TryStartAsync(SiteKey site, BuildId build, BatchId batch, CancellationToken cancellationToken)
    {
        var running = new RunningBuild { BuildId = build, BatchId = batch, Owner = worker.Id, LeaseUntil = NewLease() };
        return await table.PutAsync(RowKeys.Running(site), running, 0, RowTypes.Running, cancellationToken) is not null;
    }

    /// <summary>A sign of life: renews the lease once a third of it is used up.</summary>
    /// <returns>The row; null where it is no longer ours, and the build has to stop.</returns>
    public async Task<RunningBuild?> BeatAsync(SiteKey site, BuildId build, CancellationToken cancellationToken)
    {
        while (true)
        {
            var running = await PeekAsync(site, cancellationToken);
            if (running is null || !IsOurs(running.Value, build))
                return null;
            if (running.Value.LeaseUntil - time.GetUtcNow() > settings.BuildLease * 2 / 3)
                return running.Value;

            var renewed = running.Value with { LeaseUntil = NewLease() };
            if (await table.PutAsync(running.Key, renewed, running.Version, RowTypes.Running, cancellationToken) is not null)
                return renewed;
        }
    }

    /// <summary>Changes the row of this build, whoever its owner is.</summary>
    /// <param name="change">Gives null to leave it as it is.</param>
    /// <returns>The row as it was written; null where nothing was.</returns>
    public async Task<RunningBuild?> ChangeAsync(SiteKey site, BuildId build, Func<RunningBuild, RunningBuild?> change, CancellationToken cancellationToken) =>
        (await table.ChangeAsync(RowKeys.Running(site), RowTypes.Running, row => row?.BuildId == build ? change(row) : null, cancellationToken))?.Value;

    /// <summary>Becomes the owner of a build that CodeBuild runs, in its job.</summary>
    /// <returns>The row; null where this job is no longer wanted, or another has taken its place.</returns>
    public Task<RunningBuild?> AdoptAsync(SiteKey site, BuildId build, string job, CancellationToken cancellationToken) =>
        ChangeAsync(
            site, build, row => row.Job is { } known && (known.JobId ?? job) == job ? row with { Owner = worker.Id, Job = known with { JobId = job } } : null, cancellationToken);

    /// <summary>Notes where the build's log is.</summary>
    public Task LinkAsync(SiteKey site, BuildId build, string? link, CancellationToken cancellationToken) =>
        table.ChangeAsync(
            RowKeys.Build(site, build), RowTypes.Build, record => link is null || record is null || record.LogLink == link ? null : record with { LogLink = link }, cancellationToken);

    /// <summary>Becomes the owner of a build whose lease is over, so that only one settles it.</summary>
    public async Task<bool> TryTakeOverAsync(Document<RunningBuild> over, CancellationToken cancellationToken)
    {
        var taken = over.Value with { Owner = worker.Id, LeaseUntil = NewLease() };
        return await table.PutAsync(over.Key, taken, over.Version, RowTypes.Running, cancellationToken) is not null;
    }

    /// <summary>Asks the running build to end; its owner sees it with the next heartbeat.</summary>
    /// <param name="build">Only this one; null for whichever runs.</param>
    /// <returns>False where it does not run (any more).</returns>
    public async Task<bool> CancelAsync(SiteKey site, BuildId? build, string by, CancellationToken cancellationToken) =>
        await table.ChangeAsync(
            RowKeys.Running(site),
            RowTypes.Running,
            running => running is not null && (build is null || running.BuildId == build) ? running with { CancelledBy = running.CancelledBy ?? by } : null,
            cancellationToken) is not null;

    /// <summary>The last thing of all: from now on the client's next build may run.</summary>
    public async Task EndAsync(SiteKey site, BuildId build, CancellationToken cancellationToken)
    {
        while (await PeekAsync(site, cancellationToken) is { } running && IsOurs(running.Value, build))
        {
            if (await table.DeleteAsync(running.Key, running.Version, cancellationToken))
                return;
        }
    }

    private bool IsOurs(RunningBuild running, BuildId build) => running.BuildId == build && running.Owner == worker.Id;

    private DateTimeOffset NewLease() => time.GetUtcNow() + settings.BuildLease;
}
