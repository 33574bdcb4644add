namespace Platform.Builds.Rows;

/// <summary>The last number given to a snapshot or a rollback of the client (RULES D3).</summary>
internal sealed record SnapshotCounter(long Value);
