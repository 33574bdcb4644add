namespace Platform.Content.Stock;

/// <summary>
/// All that bears on the stock of one SKU: what sources state, what the shop counted, and what was sold and returned. Kept as
/// told, so that the figure does not depend on the order in which it was told.
/// </summary>
internal sealed record StockRecord
{
    public required string Sku { get; init; }

    /// <summary>By source (<c>sanity#product-tea#en</c>): what its revisions stated, by order key. An edit that repeats the value says nothing new.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StockObservation>> Stated { get; init; } = new Dictionary<string, IReadOnlyList<StockObservation>>();

    /// <summary>By provider, then location (<see cref="CountedStock.AllLocations"/> for all at once): the newest level of the shop's own inventory. Each is a level, also one of the same value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, StockObservation>> Counted { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, StockObservation>>();

    /// <summary>By source: what revisions of the shop's product told beside everything else, by order key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StockTotal>> Totals { get; init; } = new Dictionary<string, IReadOnlyList<StockTotal>>();

    /// <summary>The newest movements, by time.</summary>
    public IReadOnlyList<StockMovement> Movements { get; init; } = [];

    public MovementSum? Summed { get; init; }
}
