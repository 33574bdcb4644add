using Platform.Domain.Ids;

namespace Platform.Domain.Events;

/// <summary>What events of the platform say: a requested build and its cause, or what became of a build.</summary>
public sealed record BuildFields
{
    /// <summary>The event that caused a request.</summary>
    public EventId? Cause { get; init; }

    public ProviderId? CauseProvider { get; init; }

    /// <summary>Keys of the items that changed: <c>&lt;content id&gt;#&lt;locale&gt;</c>.</summary>
    public IReadOnlyList<string>? ChangedItems { get; init; }

    public BatchId? BatchId { get; init; }

    public BuildId? BuildId { get; init; }

    public ReleaseId? ReleaseId { get; init; }

    public string? Engine { get; init; }

    public double? DurationSeconds { get; init; }

    public string? Error { get; init; }

    public int? FilesChanged { get; init; }

    public IReadOnlyList<string>? InvalidatedPaths { get; init; }
}
