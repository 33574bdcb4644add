using Platform.Domain.Ids;

namespace Platform.Content.Stock;

/// <summary>
/// What shops count themselves: the sum of their locations, or a figure over all of them, whichever is newer. The two speak of the
/// same pieces, so they are never added.
/// </summary>
internal static class CountedStock
{
    /// <summary>The key of a figure over all locations among those of single ones.</summary>
    public const string AllLocations = "";

    /// <summary>Who reports levels, and so has its own orders in them.</summary>
    public static IReadOnlySet<string> Providers(StockRecord stock) =>
        stock.Counted.Keys.Concat(Totals(stock).Select(total => total.Provider)).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<StockLevel?> Levels(StockRecord stock)
    {
        var totals = Totals(stock).ToLookup(total => total.Provider, total => total.Told);
        foreach (var provider in Providers(stock).Order(StringComparer.Ordinal))
        {
            var locations = stock.Counted.GetValueOrDefault(provider) ?? new Dictionary<string, StockObservation>();
            // Of one time the figure over all locations is taken: a sum may lack some.
            var newest = totals[provider].Append(locations.GetValueOrDefault(AllLocations)).Append(Sum(locations)).OfType<StockObservation>().MaxBy(told => told.At);
            yield return newest?.Pieces is { } pieces ? new StockLevel(pieces, newest.At, new ProviderId(provider)) : null;
        }
    }

    private static StockObservation? Sum(IReadOnlyDictionary<string, StockObservation> locations)
    {
        var single = locations.Where(location => location.Key != AllLocations).Select(location => location.Value).ToList();
        return single.MaxBy(told => told.At) is { } newest
            ? newest with { Pieces = single.TrueForAll(told => told.Pieces is null) ? null : single.Sum(told => told.Pieces ?? 0) }
            : null;
    }

    private static IEnumerable<(string Provider, StockObservation Told)> Totals(StockRecord stock) => stock.Totals
        .OrderBy(source => source.Key, StringComparer.Ordinal)
        .Select(source => (source.Key, Level: StockTotals.Level(source.Value)))
        .Where(source => source.Level is not null)
        .Select(source => (StockLevel.ProviderOf(source.Key).Value, new StockObservation(source.Level!.OrderKey, source.Level.At, source.Level.Pieces)));
}
