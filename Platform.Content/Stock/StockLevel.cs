using Platform.Domain.Ids;

namespace Platform.Content.Stock;

/// <summary>An absolute level: movements from <see cref="Since"/> on count on top of it, older ones are in it.</summary>
internal sealed record StockLevel(int Pieces, DateTimeOffset Since, ProviderId Provider)
{
    /// <summary>The newest level that anybody told; null where stock is not tracked.</summary>
    public static StockLevel? Of(StockRecord stock) => CountedStock.Levels(stock)
        .Concat(stock.Stated.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => Stated(source.Key, source.Value)))
        .OfType<StockLevel>()
        .MaxBy(level => level.Since);

    /// <param name="source">Such as <c>sanity#product-tea#en</c>.</param>
    public static ProviderId ProviderOf(string source) => new(source[..source.IndexOf('#', StringComparison.Ordinal)]);

    // The level begins where the value of now was first stated: an edit of the text must not bring back what was sold since.
    private static StockLevel? Stated(string source, IReadOnlyList<StockObservation> observations)
    {
        if (observations is not [.., { Pieces: { } pieces }])
            return null;

        var first = observations.Count - 1;
        while (first > 0 && observations[first - 1].Pieces == pieces)
            first--;
        return new StockLevel(pieces, observations[first].At, ProviderOf(source));
    }
}
