namespace Platform.LocalHost.Running;

/// <summary>Aspire's names (KnownResourceStates), as far as a process can be in them.</summary>
internal enum ResourceState
{
    NotStarted,
    Waiting,
    Starting,
    Running,
    Stopping,

    /// <summary>Ended as it should: a one-off command with exit code 0.</summary>
    Finished,

    /// <summary>Ended otherwise: stopped by someone, or died, which <see cref="ResourceStatus.Error"/> tells.</summary>
    Exited,
    FailedToStart,
}
