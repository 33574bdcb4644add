using Platform.Domain.Ids;

namespace Platform.Aws.Releases;

/// <summary>What one build published, or was about to.</summary>
public sealed record Release
{
    public required ReleaseId ReleaseId { get; init; }

    public required ClientId ClientId { get; init; }

    public required string Environment { get; init; }

    public required BuildId BuildId { get; init; }

    /// <summary>The number of its snapshot: grows per client.</summary>
    public required long Number { get; init; }

    /// <summary>The snapshot's key in the payload bucket.</summary>
    public required string SnapshotKey { get; init; }

    /// <summary>When its snapshot's reading began; content that changed later is not in it.</summary>
    public required DateTimeOffset SnapshotAt { get; init; }

    /// <summary>Equal for equal content (<see cref="Platform.Domain.Content.ContentHash"/>).</summary>
    public required string ContentHash { get; init; }

    /// <summary>Equal for equal starter, lock file, engine and client configuration.</summary>
    public required string TemplateHash { get; init; }

    public required string Engine { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Files { get; init; }

    public required long Bytes { get; init; }
}
