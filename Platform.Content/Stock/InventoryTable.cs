using Platform.Content.Cache;
using Platform.Domain.Ids;

namespace Platform.Content.Stock;

/// <summary>
/// Joins levels told by inventory id with the product that has it, whichever comes first: both sides write their half, then
/// carry over what the row holds.
/// </summary>
internal sealed class InventoryTable(ContentCache cache, StockTable stock)
{
    /// <returns>The SKU whose level it is; null while no product named the id.</returns>
    public Task<string?> TellAsync(
        Site site, ProviderId provider, string inventoryId, string location, StockObservation told, CancellationToken cancellationToken) =>
        ChangeAsync(
            site,
            provider,
            inventoryId,
            row => row.Locations.TryGetValue(location, out var standing) && string.CompareOrdinal(told.OrderKey, standing.OrderKey) <= 0
                ? null
                : row with { Locations = new Dictionary<string, StockObservation>(row.Locations) { [location] = told } },
            cancellationToken);

    /// <param name="orderKey">Of the product's or the inventory item's revision that says so: a late one renames nothing.</param>
    public Task NameAsync(Site site, ProviderId provider, string inventoryId, string sku, string orderKey, CancellationToken cancellationToken) =>
        ChangeAsync(
            site,
            provider,
            inventoryId,
            row => string.CompareOrdinal(orderKey, row.NamedBy) < 0 || (row.Sku == sku && row.NamedBy == orderKey)
                ? null
                : row with { Sku = sku, NamedBy = orderKey },
            cancellationToken);

    private async Task<string?> ChangeAsync(
        Site site, ProviderId provider, string inventoryId, Func<InventoryRecord, InventoryRecord?> change, CancellationToken cancellationToken)
    {
        var key = CacheKeys.Inventory(site, provider, inventoryId);
        await cache.Table.ChangeAsync(key, CacheRows.Inventory, row => change(row ?? new InventoryRecord()), cancellationToken);
        if (await cache.Table.GetAsync(key, CacheRows.Inventory, cancellationToken) is not { Value: { Sku: { } sku } row })
            return null;

        foreach (var (location, level) in row.Locations)
            await stock.CountAsync(site, sku, provider.Value, location, level, cancellationToken);
        return sku;
    }
}
