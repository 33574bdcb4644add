namespace Platform.Domain.Events;

/// <summary>
/// An absolute stock level, by SKU or by the shop's inventory id where the SKU is not in the event (RULES B8). With both it is no
/// level: it says which SKU the inventory id is.
/// </summary>
public sealed record InventoryFields
{
    public string? Sku { get; init; }

    public string? InventoryId { get; init; }

    /// <summary>Null for a figure over all locations.</summary>
    public string? LocationId { get; init; }

    /// <summary>Pieces available; null where the item is no longer stocked there.</summary>
    public int? Available { get; init; }
}
