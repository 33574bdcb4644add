using Platform.Domain.Ids;

namespace Platform.Aws.Releases;

/// <summary>The release that a client's site shows.</summary>
public sealed record LiveRelease
{
    public required Release Release { get; init; }

    /// <summary>The fence: only a publish with a higher number may follow (RULES D3). A rollback takes a new number for an old release.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>What was live before; null for the first.</summary>
    public ReleaseId? Former { get; init; }

    /// <summary>Assets of earlier releases that still stand in the bucket, by path.</summary>
    public IReadOnlyDictionary<string, RetiredFile> Retired { get; init; } = new Dictionary<string, RetiredFile>();

    public ReleaseId ReleaseId => Release.ReleaseId;
}
