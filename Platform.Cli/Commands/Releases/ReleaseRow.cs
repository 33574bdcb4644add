namespace Platform.Cli.Commands.Releases;

/// <summary>A release as the Builds API tells it.</summary>
internal sealed record ReleaseRow
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    public required string BuildId { get; init; }

    public required bool Live { get; init; }

    public required long Snapshot { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Files { get; init; }

    public required long Bytes { get; init; }
}
