using Platform.Domain.Ids;

namespace Platform.Content.Stock;

/// <summary>Pieces as a page shows them, who told last, and when.</summary>
internal sealed record StockFigure(int Pieces, ProviderId Provider, DateTimeOffset At)
{
    /// <returns>Null where stock is not tracked. Never below zero: an oversold product is sold out.</returns>
    public static StockFigure? Of(StockRecord? stock)
    {
        if (stock is null || StockLevel.Of(stock) is not { } level)
            return null;

        // A shop that reports levels has its own orders in them.
        var counting = CountedStock.Providers(stock);
        var moved = stock.Movements.Where(movement => movement.At >= level.Since && !counting.Contains(movement.Provider.Value)).ToList();
        var summed = stock.Summed is { } sum && sum.Through >= level.Since ? sum.Change : 0;
        var newest = moved.MaxBy(movement => movement.At);
        return new StockFigure(
            Math.Max(0, level.Pieces + summed + moved.Sum(movement => movement.Change)),
            newest?.Provider ?? level.Provider,
            newest?.At ?? level.Since);
    }
}
