using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using Platform.Aws.Documents;
using Platform.Builds.Closing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;

namespace Platform.Builds.Jobs;

/// <summary>Looks after jobs whose state event has not come, as EventBridge promises none.</summary>
internal sealed class JobWatch(RunningBuilds running, JobStarter starter, IAmazonCodeBuild codeBuild, BuildSettings settings, TimeProvider time)
{
    /// <param name="left">A build with a job, past the time of its next look.</param>
    /// <returns>How it ended; null while it lives or waits for its place, and is looked at again later.</returns>
    public async Task<BuildEnd?> LookAsync(SiteKey site, Document<RunningBuild> left, CancellationToken cancellationToken)
    {
        var job = left.Value.Job!;
        if (job.JobId is not { } id)
            return await LookAtStartAsync(site, left, job, cancellationToken);

        var found = await codeBuild.BatchGetBuildsAsync(new BatchGetBuildsRequest { Ids = [id] }, cancellationToken);
        if (found.Builds is not [var build])
            return JobEnds.Unknown;
        if (JobEnds.Of(build.BuildStatus, left.Value) is { } end)
            return end;

        // Never settled while it runs: a job that still works could publish what was put back.
        if (left.Value.CancelledBy is not null || time.GetUtcNow() > job.Deadline)
            await codeBuild.StopBuildAsync(new StopBuildRequest { Id = id }, cancellationToken);
        await running.ChangeAsync(site, left.Value.BuildId, row => row with { LeaseUntil = time.GetUtcNow() + settings.JobLook }, cancellationToken);
        return null;
    }

    /// <summary>Has CodeBuild end the job of a build that somebody cancelled; its state event then ends the build.</summary>
    public async Task StopAsync(SiteKey site, CancellationToken cancellationToken)
    {
        if (await running.PeekAsync(site, cancellationToken) is { Value: { CancelledBy: not null, Job.JobId: { } id } })
            await codeBuild.StopBuildAsync(new StopBuildRequest { Id = id }, cancellationToken);
    }

    private async Task<BuildEnd?> LookAtStartAsync(SiteKey site, Document<RunningBuild> left, RunningJob job, CancellationToken cancellationToken)
    {
        if (job.AskedAt is null && left.Value.CancelledBy is { } canceller)
            return BuildEnd.CancelledBy(canceller);
        if (job.AskedAt + settings.JobStartWithin <= time.GetUtcNow())
            return JobEnds.NeverStarted;

        if (await running.TryTakeOverAsync(left, cancellationToken))
            await starter.AskAsync(site, left.Value.BuildId, null, cancellationToken);
        return null;
    }
}
