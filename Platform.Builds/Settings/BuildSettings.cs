using Platform.Domain.Builds;

namespace Platform.Builds.Settings;

/// <summary>How this process builds and publishes; every value has a default that fits a laptop and AWS alike.</summary>
internal sealed class BuildSettings
{
    /// <summary><c>PLATFORM_NODE</c>: the Node binary that engines run on; its folder goes first on their PATH. Null: the one on PATH.</summary>
    public string? Node { get; set; }

    /// <summary><c>PLATFORM_SITES</c>: the folder with a starter per engine.</summary>
    public string SitesFolder { get; set; } = "sites";

    /// <summary>
    /// <c>PLATFORM_STARTERS</c>: the starters' versions by engine, such as <c>astro=1f0c…,hugo=9b7d…</c>, where their files are not
    /// at hand but in the build's own source.
    /// </summary>
    public IReadOnlyDictionary<string, string> StarterVersions { get; set; } = new Dictionary<string, string>();

    /// <summary><c>PLATFORM_BUILD_LEASE_SECONDS</c>: how long a running build is believed alive without a sign of life.</summary>
    public TimeSpan BuildLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a running build looks whether somebody cancelled it, and renews its lease where that is due.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary><c>PLATFORM_SITE_LEASE_SECONDS</c>: how long the site's lock is believed held; puts time out within it (RULES D2).</summary>
    public TimeSpan SiteLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary><c>PLATFORM_BUILD_TIMEOUT_SECONDS</c>: install and engine together.</summary>
    public TimeSpan BuildTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary><c>PLATFORM_RUNNER</c>: <c>local</c>, or <c>codebuild</c>.</summary>
    public RunnerKind Runner { get; set; }

    /// <summary><c>PLATFORM_SOURCE_VERSION</c>: the version of a CodeBuild project's source; null for the newest.</summary>
    public string? JobSourceVersion { get; set; }

    /// <summary>How soon CodeBuild is asked again for a job that it refused for its limit, or did not answer for.</summary>
    public TimeSpan JobRetry { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long CodeBuild may leave open whether it started a job: as long as it knows the token.</summary>
    public TimeSpan JobStartWithin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often CodeBuild is asked for a job whose state event has not come.</summary>
    public TimeSpan JobLook { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary><c>PLATFORM_WORKSPACES_GB</c>: past so many bytes, the workspaces go that were built in least recently.</summary>
    public long WorkspaceBytes { get; set; } = 20L * 1024 * 1024 * 1024;

    /// <summary>How long a build's log stays on this machine.</summary>
    public TimeSpan LogsFor { get; set; } = TimeSpan.FromDays(30);

    public TimeSpan TidyEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Engines at once on this machine.</summary>
    public int ParallelBuilds { get; set; } = 2;

    /// <summary><c>PLATFORM_SWEEP_SECONDS</c>: how often overdue ticks, dead builds and open intents are looked for.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary><c>PLATFORM_DAILY_HOUR</c>: the hour (UTC) at which a batch is opened where only low events wait.</summary>
    public int DailyHour { get; set; } = 3;

    /// <summary><c>PLATFORM_BUILD_RETRY_SECONDS</c>: such as <c>30,120,600</c>.</summary>
    public RetrySchedule Retries { get; set; } = RetrySchedule.Default;

    /// <summary>Releases that can be rolled back to, the live one aside.</summary>
    public int KeptReleases { get; set; } = 10;

    /// <summary>Assets that no page uses any more stay so long, and a release at least (RULES D4).</summary>
    public TimeSpan RetiredFor { get; set; } = TimeSpan.FromHours(24);

    public TimeSpan CollectEvery { get; set; } = TimeSpan.FromHours(24);
}
