using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>What is being put into a site's bucket, and by whom: the site's lock, and what a crash is repaired from (RULES D1, D2).</summary>
internal sealed record Intent
{
    public required IntentKind Kind { get; init; }

    public required string Owner { get; init; }

    public required DateTimeOffset LeaseUntil { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The release to become live; null for a collection of blobs.</summary>
    public ReleaseId? ReleaseId { get; init; }

    /// <summary>The fence that the release becomes live with.</summary>
    public long Number { get; init; }

    public BuildId? BuildId { get; init; }
}
