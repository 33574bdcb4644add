namespace Platform.Domain.Content;

/// <summary>What search engines are told where it differs from title and summary.</summary>
public sealed record SeoFields
{
    public string? Title { get; init; }

    public string? Description { get; init; }
}
