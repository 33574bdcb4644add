namespace Platform.Domain.Events;

/// <summary>One kind of a product, such as a size: what is really sold and stocked.</summary>
public sealed record ProductVariant
{
    /// <summary>The shop's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>Null where its owner gave none: the shop then knows it by <see cref="Id"/>.</summary>
    public string? Sku { get; init; }

    public string? Title { get; init; }

    /// <summary>As <see cref="ProductFields.Price"/>.</summary>
    public string? Price { get; init; }

    /// <summary>As <see cref="ProductFields.InventoryId"/>.</summary>
    public string? InventoryId { get; init; }

    /// <summary>
    /// Pieces over all locations as the product's payload tells them. Shops that send inventory events are counted by those
    /// (DESIGN 4.3): this is a level only where nothing else about the product changed.
    /// </summary>
    public int? Pieces { get; init; }
}
