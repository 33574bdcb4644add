using Platform.Aws.Releases;

namespace Platform.Builds.Api;

/// <summary>A release that can be shown.</summary>
internal sealed record ReleaseView
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    public required string BuildId { get; init; }

    public required bool Live { get; init; }

    public required long Snapshot { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Files { get; init; }

    public required long Bytes { get; init; }

    public static ReleaseView Of(Release release, LiveRelease? live) => new()
    {
        Id = release.ReleaseId.Value,
        ClientId = release.ClientId.Value,
        BuildId = release.BuildId.Value,
        Live = release.ReleaseId == live?.ReleaseId,
        Snapshot = release.Number,
        CreatedAt = release.CreatedAt,
        Files = release.Files,
        Bytes = release.Bytes,
    };
}
