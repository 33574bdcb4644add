namespace Platform.Domain.Content;

/// <summary>An image with its size in pixels, where known.</summary>
public sealed record ContentImage
{
    public required string Url { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? Alt { get; init; }
}
