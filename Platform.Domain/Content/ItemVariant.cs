namespace Platform.Domain.Content;

/// <summary>One kind of a product that is sold in several, such as a size.</summary>
public sealed record ItemVariant
{
    /// <summary>The id that the shop knows it by, as <see cref="ProductCheckout.ItemId"/>.</summary>
    public required string ItemId { get; init; }

    public required string Sku { get; init; }

    public string? Title { get; init; }

    /// <summary>As <see cref="ItemProduct.Price"/>.</summary>
    public string? Price { get; init; }

    /// <summary>As <see cref="ItemProduct.Stock"/>.</summary>
    public int? Stock { get; init; }

    public required bool Available { get; init; }
}
