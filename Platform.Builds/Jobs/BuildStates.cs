using Platform.Builds.Closing;
using Platform.Builds.Running;

namespace Platform.Builds.Jobs;

/// <summary>
/// Takes CodeBuild's state changes, which come in any order, twice, or not at all: only an end counts, and only for the job that
/// the running row names.
/// </summary>
internal sealed class BuildStates(RunningBuilds running, JobStarter starter, Recovery recovery)
{
    /// <returns>False where the site is locked, and the change has to come again.</returns>
    public async Task<bool> TakeAsync(BuildStateChange change, CancellationToken cancellationToken)
    {
        if (change.Of is not var (site, build))
            return true;

        var left = await running.PeekAsync(site, cancellationToken);
        if (left?.Value is not { Job: { } job } row || row.BuildId != build || (job.JobId ?? change.JobId) != change.JobId)
            return true;

        if (job.JobId is null)
            await starter.StartedAsync(site, build, new() { Id = change.JobId, Logs = new() { DeepLink = change.LogLink } }, cancellationToken);
        return JobEnds.Of(change.Status, row) is not { } end || await recovery.CloseAsync(site, build, end, cancellationToken);
    }
}
