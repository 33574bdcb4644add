namespace Platform.Content.Stock;

/// <summary>What a stock record becomes by one more thing told. Pure; null where that is known already.</summary>
internal static class StockChanges
{
    /// <summary>Revisions of one source that may come out of order.</summary>
    private const int KeptObservations = 50;

    public static StockRecord? State(StockRecord stock, string source, StockObservation told)
    {
        var known = stock.Stated.GetValueOrDefault(source) ?? [];
        if (known.Contains(told))
            return null;

        // Of one order key the last to come stands, as with the source record.
        var observations = known.Append(told).OrderBy(observation => observation.OrderKey, StringComparer.Ordinal).ToList();
        if (observations.Count > KeptObservations)
            observations.RemoveAt(observations[0].Pieces == observations[1].Pieces ? 1 : 0);
        return stock with
        {
            Stated = new Dictionary<string, IReadOnlyList<StockObservation>>(stock.Stated) { [source] = observations },
        };
    }

    public static StockRecord? Count(StockRecord stock, string provider, string location, StockObservation told)
    {
        var known = stock.Counted.GetValueOrDefault(provider) ?? new Dictionary<string, StockObservation>();
        if (known.TryGetValue(location, out var standing) && string.CompareOrdinal(told.OrderKey, standing.OrderKey) <= 0)
            return null;
        return stock with
        {
            Counted = new Dictionary<string, IReadOnlyDictionary<string, StockObservation>>(stock.Counted)
            {
                [provider] = new Dictionary<string, StockObservation>(known) { [location] = told },
            },
        };
    }

    public static StockRecord? Total(StockRecord stock, string source, StockTotal told)
    {
        var known = stock.Totals.GetValueOrDefault(source) ?? [];
        return known.Contains(told) ? null : stock with
        {
            Totals = new Dictionary<string, IReadOnlyList<StockTotal>>(stock.Totals)
            {
                [source] = [.. known.Append(told).OrderBy(total => total.OrderKey, StringComparer.Ordinal).TakeLast(KeptObservations)],
            },
        };
    }

    public static StockRecord? Move(StockRecord stock, StockMovement movement) => stock.Movements.Any(known => known.Key == movement.Key)
        ? null
        : stock with
        {
            Movements =
            [
                .. stock.Movements.Append(movement).OrderBy(one => one.At).ThenBy(one => one.Key, StringComparer.Ordinal),
            ],
        };

    /// <summary>Takes the oldest movements out of the list: those before the level of now are in it, the others are summed.</summary>
    public static StockRecord Sum(StockRecord stock, int oldest)
    {
        var taken = stock.Movements.Take(oldest).ToList();
        var since = StockLevel.Of(stock)?.Since ?? DateTimeOffset.MinValue;
        var counting = taken.Where(movement => movement.At >= since).ToList();
        var sum = stock.Summed is { } before && before.Through >= since ? before : null;
        return stock with
        {
            Movements = [.. stock.Movements.Skip(oldest)],
            Summed = counting.Count == 0
                ? sum
                : new MovementSum((sum?.Change ?? 0) + counting.Sum(movement => movement.Change), counting[^1].At),
        };
    }
}
