using Platform.Content.Cache;

namespace Platform.Content.Stock;

/// <summary>Stock records in the cache.</summary>
internal sealed class StockTable(ContentCache cache, TimeProvider clock)
{
    /// <summary>Above this the oldest half is summed: a row holds 400 KB.</summary>
    private const int ListedMovements = 1000;

    public Task StateAsync(Site site, string sku, string source, StockObservation told, CancellationToken cancellationToken) =>
        ChangeAsync(site, sku, stock => StockChanges.State(stock, source, told), cancellationToken);

    public Task CountAsync(Site site, string sku, string provider, string location, StockObservation told, CancellationToken cancellationToken) =>
        ChangeAsync(site, sku, stock => StockChanges.Count(stock, provider, location, told), cancellationToken);

    /// <returns>True where the revision told no more than pieces, as far as its predecessors are known by now.</returns>
    public async Task<bool> TotalAsync(Site site, string sku, string source, StockTotal told, CancellationToken cancellationToken)
    {
        var isLevel = false;
        await ChangeAsync(
            site,
            sku,
            stock =>
            {
                var changed = StockChanges.Total(stock, source, told);
                isLevel = StockTotals.IsLevel((changed ?? stock).Totals[source], told);
                return changed;
            },
            cancellationToken);
        return isLevel;
    }

    /// <summary>Counts a movement once, whatever dies in between and however often it comes (RULES B6).</summary>
    public async Task MoveAsync(Site site, string sku, StockMovement movement, CancellationToken cancellationToken)
    {
        var count = CacheKeys.Count(site, movement.Key, sku);
        await cache.Table.ChangeAsync(count, CacheRows.Count, standing => standing is null ? Counted(movement, folded: false) : null, cancellationToken);

        while (true)
        {
            // The stock is read before the count: a movement that is summed meanwhile is marked first, so the write below fails.
            var stock = await cache.Table.GetAsync(CacheKeys.Stock(site, sku), CacheRows.Stock, cancellationToken);
            var standing = await cache.Table.GetAsync(count, CacheRows.Count, cancellationToken);
            if (standing is { Value.Folded: true })
                return;

            var room = await MakeRoomAsync(site, stock?.Value ?? new StockRecord { Sku = sku }, cancellationToken);
            var folded = StockChanges.Move(room, standing?.Value.Movement ?? movement);
            if (folded is null || await cache.Table.PutAsync(CacheKeys.Stock(site, sku), folded, stock?.Version ?? 0, CacheRows.Stock, cancellationToken) is not null)
                break;
        }

        await MarkFoldedAsync(site, sku, movement, cancellationToken);
    }

    // Only what is stored already is marked and summed, never the movement that is about to be.
    private async Task<StockRecord> MakeRoomAsync(Site site, StockRecord stock, CancellationToken cancellationToken)
    {
        if (stock.Movements.Count < ListedMovements)
            return stock;

        const int oldest = ListedMovements / 2;
        foreach (var movement in stock.Movements.Take(oldest))
            await MarkFoldedAsync(site, stock.Sku, movement, cancellationToken);
        return StockChanges.Sum(stock, oldest);
    }

    private async Task MarkFoldedAsync(Site site, string sku, StockMovement movement, CancellationToken cancellationToken) =>
        await cache.Table.ChangeAsync(
            CacheKeys.Count(site, movement.Key, sku),
            CacheRows.Count,
            standing => standing is { Folded: true } ? null : standing is null ? Counted(movement, folded: true) : standing with { Folded = true },
            cancellationToken);

    private async Task ChangeAsync(Site site, string sku, Func<StockRecord, StockRecord?> change, CancellationToken cancellationToken) =>
        await cache.Table.ChangeAsync(
            CacheKeys.Stock(site, sku), CacheRows.Stock, standing => change(standing ?? new StockRecord { Sku = sku }), cancellationToken);

    private CountRecord Counted(StockMovement movement, bool folded) =>
        new() { Movement = movement, Folded = folded, ExpiresAt = clock.GetUtcNow() + CountRecord.Kept };
}
