namespace Platform.Console.Builds;

/// <summary>A build as the Builds API shows it.</summary>
internal sealed record BuildView
{
    public required string Id { get; init; }

    public string? BatchId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>queued, building, publishing, live, failed, cancelled or superseded.</summary>
    public required string State { get; init; }

    public string Engine { get; init; } = "";

    public int Items { get; init; }

    public int Events { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public double? Seconds { get; init; }

    public string? Error { get; init; }

    public string? ReleaseId { get; init; }

    public int? FilesChanged { get; init; }

    public int? FilesDeleted { get; init; }

    public IReadOnlyList<string>? InvalidatedPaths { get; init; }

    public TextView? Invalidation { get; init; }

    public TextView? Manifest { get; init; }

    /// <summary><c>preview</c> for a build of drafts.</summary>
    public string? Lane { get; init; }

    public bool CanBeCancelled => State is "queued" or "building";
}
