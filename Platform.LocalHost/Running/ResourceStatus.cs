namespace Platform.LocalHost.Running;

internal sealed record ResourceStatus
{
    public required ResourceState State { get; init; }

    /// <summary>Null until a running resource has answered for the first time, and whenever it doesn't run.</summary>
    public ResourceHealth? Health { get; init; }

    public int? ProcessId { get; init; }

    public int? ExitCode { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>One line for people: what is wrong, and the fix.</summary>
    public string? Error { get; init; }

    public bool IsHealthy => State == ResourceState.Running && Health == ResourceHealth.Healthy;

    public bool HasEnded => State is ResourceState.Finished or ResourceState.Exited;
}
