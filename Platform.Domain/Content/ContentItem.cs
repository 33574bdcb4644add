using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Domain.Content;

/// <summary>The current state of one item in one locale: the shape of the Content API, of snapshots and so of every starter.</summary>
public sealed record ContentItem
{
    public required ContentId Id { get; init; }

    public required ContentType Type { get; init; }

    public required string Locale { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>Sanitised: safe to put into a page as it is.</summary>
    public string BodyHtml { get; init; } = "";

    public string BodyText { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ContentImage> Images { get; init; } = [];

    public SeoFields? Seo { get; init; }

    public ItemProduct? Product { get; init; }

    public IReadOnlyList<ContentLink> Links { get; init; } = [];

    public DateTimeOffset? PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change of the published item.</summary>
    public long Version { get; init; }

    public bool Partial { get; init; }

    /// <summary>Which provider's revision each field came from, by field name.</summary>
    public IReadOnlyDictionary<string, FieldProvenance> Provenance { get; init; } = new Dictionary<string, FieldProvenance>();
}
