using Platform.Builds.Rows;
using Platform.Domain.Json;

namespace Platform.Builds.Api;

/// <summary>A build as the API shows it.</summary>
internal sealed record BuildView
{
    public const string PreviewLane = "preview";

    public required string Id { get; init; }

    public required string BatchId { get; init; }

    public required string ClientId { get; init; }

    /// <summary><c>preview</c> for a build of drafts; null for one that publishes.</summary>
    public string? Lane { get; init; }

    /// <summary>queued, building, publishing, live, failed, cancelled or superseded.</summary>
    public required string State { get; init; }

    public required string Engine { get; init; }

    public required long Snapshot { get; init; }

    public required int Items { get; init; }

    public required int Events { get; init; }

    public ManifestView? Manifest { get; init; }

    public string? Reason { get; init; }

    /// <summary>The log's page at CodeBuild; null where the log is this service's own.</summary>
    public string? LogLink { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public double? Seconds { get; init; }

    public string? Error { get; init; }

    public string? ReleaseId { get; init; }

    public int? FilesChanged { get; init; }

    public int? FilesDeleted { get; init; }

    public IReadOnlyList<string>? InvalidatedPaths { get; init; }

    public InvalidationView? Invalidation { get; init; }

    public static BuildView Of(Build build) => new()
    {
        Id = build.BuildId.Value,
        BatchId = build.BatchId.Value,
        ClientId = build.ClientId.Value,
        Lane = Platform.Aws.Releases.PreviewLane.Is(build.Environment) ? PreviewLane : null,
        State = Wire.Name(build.State),
        Engine = build.Engine,
        Snapshot = build.Snapshot.Number,
        Items = build.Snapshot.Items,
        Events = build.Events,
        Manifest = ManifestView.Of(build.Manifest),
        Reason = build.Reason,
        LogLink = build.LogLink,
        CreatedAt = build.CreatedAt,
        StartedAt = build.StartedAt,
        EndedAt = build.EndedAt,
        Seconds = build.Seconds,
        Error = build.Error,
        ReleaseId = build.ReleaseId?.Value,
        FilesChanged = build.FilesChanged,
        FilesDeleted = build.FilesDeleted,
        InvalidatedPaths = build.InvalidatedPaths,
        Invalidation = InvalidationView.Of(build.Invalidation),
    };
}
