using Platform.Builds.Snapshots;
using Platform.Domain.Builds;
using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>One run of an engine on one snapshot, kept for 90 days.</summary>
internal sealed record Build
{
    public required BuildId BuildId { get; init; }

    public required BatchId BatchId { get; init; }

    public required ClientId ClientId { get; init; }

    public required string Environment { get; init; }

    public required BuildState State { get; init; }

    public required string Engine { get; init; }

    public required SnapshotInfo Snapshot { get; init; }

    public required string TemplateHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required int Events { get; init; }

    /// <summary>Nothing but the items that its events name differs from the live release, so an engine may leave the rest alone.</summary>
    public bool NamesAllChanges { get; init; }

    /// <summary>What it carries and saves; null for a build of before there were any.</summary>
    public BatchManifest? Manifest { get; init; }

    public string? Reason { get; init; }

    /// <summary>Where its log can be read, if not here.</summary>
    public string? LogLink { get; init; }

    /// <summary>Why it failed, with the engine's last lines; or who cancelled it.</summary>
    public string? Error { get; init; }

    public ReleaseId? ReleaseId { get; init; }

    public int? FilesChanged { get; init; }

    public int? FilesDeleted { get; init; }

    public IReadOnlyList<string>? InvalidatedPaths { get; init; }

    public InvalidationCost? Invalidation { get; init; }

    public double? Seconds => EndedAt is { } end && StartedAt is { } start ? (end - start).TotalSeconds : null;

    public bool HasEnded => State is BuildState.Live or BuildState.Failed or BuildState.Cancelled or BuildState.Superseded;
}
