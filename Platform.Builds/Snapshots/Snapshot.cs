using Platform.Domain.Content;

namespace Platform.Builds.Snapshots;

/// <summary>The frozen content that one build reads, in the order of its keys.</summary>
internal sealed record Snapshot(SnapshotInfo Info, IReadOnlyList<ContentItem> Items);
