namespace Platform.Console.Builds;

/// <summary>A release as the Builds API shows it.</summary>
internal sealed record ReleaseView
{
    public required string Id { get; init; }

    public required string BuildId { get; init; }

    public bool Live { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Files { get; init; }

    public long Bytes { get; init; }
}
