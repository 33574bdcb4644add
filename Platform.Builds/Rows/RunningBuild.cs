using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>The client's one running build, from sealing to the end of its publish. Who finds its lease over settles it.</summary>
internal sealed record RunningBuild
{
    public required BuildId BuildId { get; init; }

    public required BatchId BatchId { get; init; }

    /// <summary>The process that runs it.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset LeaseUntil { get; init; }

    /// <summary>Set by whoever wants it to end; its owner looks with each heartbeat.</summary>
    public string? CancelledBy { get; init; }

    /// <summary>Where CodeBuild runs it; the lease then says when the job is looked at, and is no sign of life.</summary>
    public RunningJob? Job { get; init; }
}
