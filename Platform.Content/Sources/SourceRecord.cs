using Platform.Domain.Events;
using Platform.Domain.Ids;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Content.Sources;

/// <summary>The newest that a provider said about an item: what it is, or that it is gone (a tombstone).</summary>
internal sealed record SourceRecord
{
    public required ProviderId Provider { get; init; }

    public required ContentId ContentId { get; init; }

    /// <summary><see cref="SourceKey.AllLocales"/> for a tombstone of all.</summary>
    public required string Locale { get; init; }

    public required ContentType ContentType { get; init; }

    public required string OrderKey { get; init; }

    /// <summary>Hashes of all that came with this order key: none of them applies again (RULES B3).</summary>
    public required IReadOnlyList<string> Seen { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public string? Revision { get; init; }

    public bool Partial { get; init; }

    /// <summary>The event that wrote it, where one event writes many records: what it wrote is what it goes on with when it comes again.</summary>
    public EventId? Cause { get; init; }

    /// <summary>The branch that a draft in Git is on.</summary>
    public string? Branch { get; init; }

    /// <summary>Deleted or unpublished; <see cref="Fields"/> is null then.</summary>
    public bool Deleted { get; init; }

    /// <summary>The fields with their HTML sanitised; null for a tombstone.</summary>
    public UnifiedFields? Fields { get; init; }

    public string BodyText { get; init; } = "";

    /// <summary>SKUs that it has or once had: who shared one with it is composed anew when it changes.</summary>
    public IReadOnlyList<string> Skus { get; init; } = [];

    /// <summary>When it was written here, by our clock; null where it was read from its source by condition (RULES B2).</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Set on tombstones.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public SourceKey Key => new(Provider, ContentId, Locale);

    /// <summary>The SKUs of a product that is there, the usual one first. Shops without SKUs of their own know it by its id.</summary>
    public IReadOnlyList<string> CurrentSkus => this is not { Deleted: false, ContentType: ContentType.Product } ? []
        : ProductSkus.Of(Fields?.Product) is { Count: > 0 } skus ? skus
        : [ContentId.Value];

    /// <summary>The SKU that it is shown under: of several kinds the usual one.</summary>
    public string? Sku => CurrentSkus is [var usual, ..] ? usual : null;

    /// <summary>The price of what it sells under a SKU.</summary>
    public string? PriceOf(string sku) => ProductSkus.Find(Fields?.Product, sku) is { } variant ? variant.Price : Fields?.Product?.Price;
}
