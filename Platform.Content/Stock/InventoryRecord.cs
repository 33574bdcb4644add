namespace Platform.Content.Stock;

/// <summary>Levels by the shop's inventory id, kept until a product says which SKU that is (RULES B8), and after.</summary>
internal sealed record InventoryRecord
{
    public string? Sku { get; init; }

    /// <summary>The order key of who named <see cref="Sku"/>; null where that was not kept, and any name is newer.</summary>
    public string? NamedBy { get; init; }

    public IReadOnlyDictionary<string, StockObservation> Locations { get; init; } = new Dictionary<string, StockObservation>();
}
