namespace Platform.Builds.Snapshots;

/// <summary>Where a snapshot is, and what tells it from another.</summary>
internal sealed record SnapshotInfo
{
    /// <summary>Grows per client (RULES D3).</summary>
    public required long Number { get; init; }

    /// <summary>In the payload bucket: <c>snapshots/&lt;client&gt;/&lt;sha256 of the file&gt;.ndjson</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Equal for equal content, whatever the items' versions and provenance (RULES C3).</summary>
    public required string ContentHash { get; init; }

    /// <summary>Before the first item was read.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Items { get; init; }
}
