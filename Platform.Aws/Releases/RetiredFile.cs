using Platform.Domain.Ids;

namespace Platform.Aws.Releases;

/// <summary>An asset that no page of the release uses any more, but that still stands in the bucket for pages in people's browsers (RULES D4).</summary>
public sealed record RetiredFile
{
    /// <summary>The first release without it.</summary>
    public required ReleaseId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
