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

    public required bool Available { get; init; }

    public ProductCheckout? Checkout { get; init; }
}
