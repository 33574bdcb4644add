namespace Platform.Cli.Commands.Builds;

/// <summary>A build as the Builds API tells it.</summary>
internal sealed record BuildRow
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    /// <summary><c>preview</c> for a build of drafts.</summary>
    public string? Lane { get; init; }

    public required string State { get; init; }

    public required string Engine { get; init; }

    public required int Items { get; init; }

    public required int Events { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public double? Seconds { get; init; }

    public string? ReleaseId { get; init; }

    public int? FilesChanged { get; init; }

    public int? FilesDeleted { get; init; }

    public IReadOnlyList<string>? InvalidatedPaths { get; init; }

    public InvalidationRow? Invalidation { get; init; }

    /// <summary>What it carries and saves; null for a build of before there were any.</summary>
    public ManifestRow? Manifest { get; init; }

    public string? Reason { get; init; }

    public string? Error { get; init; }
}
