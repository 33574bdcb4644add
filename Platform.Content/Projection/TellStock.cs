using Platform.Aws.Audit;
using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Content.Stock;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Content.Projection;

/// <summary>Orders, refunds and inventory levels (RULES B6, B8). What comes before its product is kept and waits for it.</summary>
internal sealed class TellStock(SkuTable skus, StockTable stock, InventoryTable inventory)
{
    public async Task<Told> TellOrderAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken)
    {
        var order = unified.Data.UnifiedFields.Order ?? new OrderFields();
        var refunded = unified.EventType == EventType.OrderRefunded;
        var key = refunded
            ? StockMovement.Returned(unified.ContentId, order.RefundId ?? unified.EventId.Value)
            : StockMovement.Sold(unified.ContentId);
        var at = refunded ? unified.Timestamp : order.PlacedAt ?? unified.Timestamp;

        var quantities = order.Lines
            .GroupBy(line => line.Sku, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity), StringComparer.Ordinal);
        foreach (var (sku, quantity) in quantities)
            await stock.MoveAsync(site, sku, new StockMovement(key, unified.Provider, refunded ? quantity : -quantity, at), cancellationToken);

        return await ToldAsync(site, quantities.Keys, cancellationToken);
    }

    public async Task<Told> TellInventoryAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken)
    {
        var level = unified.Data.UnifiedFields.Inventory ?? new InventoryFields();
        var location = level.LocationId ?? CountedStock.AllLocations;
        var order = unified.OrderKey ?? OrderKey.From(unified.Timestamp);
        if (level is { InventoryId: { } id, Sku: { } name })
        {
            await inventory.NameAsync(site, unified.Provider, id, name, order, cancellationToken);
            return await ToldAsync(site, [name], cancellationToken);
        }

        var told = new StockObservation(order, unified.Timestamp, level.Available);
        if (level.Sku is { } sku)
        {
            await stock.CountAsync(site, sku, unified.Provider.Value, location, told, cancellationToken);
            return await ToldAsync(site, [sku], cancellationToken);
        }

        var inventoryId = level.InventoryId ?? unified.ContentId.Value;
        var named = await inventory.TellAsync(site, unified.Provider, inventoryId, location, told, cancellationToken);
        return named is null ? new Told([], Stages.PendingProduct) : await ToldAsync(site, [named], cancellationToken);
    }

    private async Task<Told> ToldAsync(Site site, IEnumerable<string> changed, CancellationToken cancellationToken)
    {
        var items = new HashSet<ItemKey>();
        var pending = false;
        foreach (var sku in changed)
        {
            var before = items.Count;
            await foreach (var source in skus.JoinedAsync(site, sku, cancellationToken))
                items.Add(source.Item);
            pending |= items.Count == before;
        }

        return new Told(items, pending ? Stages.PendingProduct : Stages.Unchanged);
    }
}
