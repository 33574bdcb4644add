namespace Platform.Domain.Content;

/// <summary>A product's commercial state as the page shows it.</summary>
public sealed record ItemProduct
{
    public required string Sku { get; init; }

    /// <summary>Decimal number as text, in <see cref="Currency"/>'s major unit.</summary>
    public string? Price { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Pieces; null where stock is not tracked.</summary>
    public int? Stock { get; init; }

    /// <summary>Of several <see cref="Variants"/>, whether any is.</summary>
    public required bool Available { get; init; }

    public ProductCheckout? Checkout { get; init; }

    /// <summary>
    /// The kinds that a shop's own product is sold in, the usual one first; null where it is one thing. A CMS's product is sold
    /// under the SKU that it names.
    /// </summary>
    public IReadOnlyList<ItemVariant>? Variants { get; init; }

    /// <summary>How often a customer may choose to have it again, beside once: <c>1m</c>, <c>2w</c>; null where it is sold once.</summary>
    public IReadOnlyList<string>? Subscriptions { get; init; }
}
