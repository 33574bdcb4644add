using Amazon.CodeBuild;
using Platform.Builds.Closing;
using Platform.Builds.Rows;

namespace Platform.Builds.Jobs;

/// <summary>What a job's status means to its build, where the job itself could not say it.</summary>
internal static class JobEnds
{
    public static readonly BuildEnd Unknown = BuildEnd.Failed("CodeBuild knows nothing of its job.");

    public static readonly BuildEnd NeverStarted = BuildEnd.Failed("CodeBuild did not answer whether it started a job.");

    /// <param name="status">One of <see cref="StatusType"/>.</param>
    /// <returns>Null while the job runs.</returns>
    public static BuildEnd? Of(string? status, RunningBuild running) => status switch
    {
        null or StatusType.IN_PROGRESS => null,
        _ when running.CancelledBy is { } canceller => BuildEnd.CancelledBy(canceller),
        StatusType.STOPPED => new BuildEnd(BuildState.Cancelled, PutBackKind.Cancelled, "Stopped in CodeBuild."),
        StatusType.TIMED_OUT => BuildEnd.Failed("It took longer than its CodeBuild project allows."),
        StatusType.FAULT => BuildEnd.Failed("CodeBuild could not run its job (FAULT)."),
        StatusType.SUCCEEDED => BuildEnd.Failed("Its job ended without publishing."),
        _ => BuildEnd.Failed("Its job failed before it could say why; the log may."),
    };
}
