using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Domain.Ids;

namespace Platform.Builds.Jobs;

/// <summary>Has a running build end, wherever it runs.</summary>
internal sealed class BuildCancellation(RunningBuilds running, JobWatch jobs)
{
    /// <param name="build">Only this one; null for whichever runs.</param>
    /// <returns>False where it does not run (any more).</returns>
    public async Task<bool> CancelAsync(SiteKey site, BuildId? build, string by, CancellationToken cancellationToken)
    {
        if (!await running.CancelAsync(site, build, by, cancellationToken))
            return false;

        await jobs.StopAsync(site, cancellationToken);
        return true;
    }
}
