namespace Platform.Domain.Events;

/// <summary>A product's commercial fields.</summary>
public sealed record ProductFields
{
    public string? Sku { get; init; }

    /// <summary>Decimal number in <see cref="Currency"/>'s major unit, as text: <c>"12.00"</c>.</summary>
    public string? Price { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Pieces in stock; null where stock is not tracked.</summary>
    public int? Stock { get; init; }

    /// <summary>What the shop's inventory events call it, where they don't name the SKU (RULES B8).</summary>
    public string? InventoryId { get; init; }

    /// <summary>A product that is sold in several kinds, each with a SKU of its own; null where the shop knows no kinds. The first is the usual one.</summary>
    public IReadOnlyList<ProductVariant>? Variants { get; init; }

    /// <summary>How often a customer may have it again, beside once: a number and <c>d</c>, <c>w</c>, <c>m</c> or <c>y</c>.</summary>
    public IReadOnlyList<string>? Subscriptions { get; init; }
}
