namespace Platform.Domain.Engines;

/// <summary>What the starter of a CodeBuild job, its project and its buildspec agree on.</summary>
public static class BuildJob
{
    /// <summary>Given with each start: the client's id.</summary>
    public const string Client = "PLATFORM_CLIENT";

    /// <summary>Given with each start: <c>dev</c>, <c>staging</c> or <c>prod</c>.</summary>
    public const string Environment = "PLATFORM_ENVIRONMENT";

    /// <summary>Given with each start: the platform's own id of the build, <c>bld_…</c>.</summary>
    public const string BuildId = "PLATFORM_BUILD_ID";

    /// <summary>Set by the project: <c>bucket/key</c> of the archive with the executable <c>platform</c> at its root, which runs there without more.</summary>
    public const string Tool = "PLATFORM_TOOL";

    /// <summary>Where the job works: always the same folder, since some engines write its path into their output.</summary>
    public const string Home = "PLATFORM_HOME";

    /// <summary>The project's time-out: install, engine and publish together.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);

    /// <summary>How long CodeBuild may keep a job waiting for a machine.</summary>
    public static readonly TimeSpan QueuedTimeout = TimeSpan.FromMinutes(30);
}
