using Platform.Domain.Content;

namespace Platform.Domain.Events;

/// <summary>What every provider's event is reduced to. Only what the event tells is set; the rest is absent.</summary>
public sealed record UnifiedFields
{
    public string? Title { get; init; }

    public string? Slug { get; init; }

    public string? Summary { get; init; }

    /// <summary>HTML as the provider's rich text gave it; the projector sanitises it.</summary>
    public string? BodyHtml { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<ContentImage>? Images { get; init; }

    public SeoFields? Seo { get; init; }

    public IReadOnlyList<ContentLink>? Links { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public ProductFields? Product { get; init; }

    public OrderFields? Order { get; init; }

    public InventoryFields? Inventory { get; init; }

    /// <summary>Set where the content is in Git and the event says only what changed.</summary>
    public GitFields? Git { get; init; }

    /// <summary>Set on events of the platform itself (build-events).</summary>
    public BuildFields? Build { get; init; }
}
