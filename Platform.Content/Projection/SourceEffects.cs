using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Domain.Content;

namespace Platform.Content.Projection;

/// <summary>What follows from a source record once it is written: what a product says of its stock, and the items to be composed anew.</summary>
internal sealed class SourceEffects(SkuTable skus, StockTable stock, InventoryTable inventory)
{
    /// <summary>Does nothing for what is no product, or is gone.</summary>
    public async Task TellStockAsync(Site site, SourceRecord record, CancellationToken cancellationToken)
    {
        if (record.Sku is not { } sku)
            return;

        await skus.JoinAsync(site, sku, record.Key, cancellationToken);
        var product = record.Fields!.Product;
        await stock.StateAsync(site, sku, record.Key.ToString(), new StockObservation(record.OrderKey, record.Timestamp, product?.Stock), cancellationToken);
        if (product?.InventoryId is { } inventoryId)
            await inventory.NameAsync(site, record.Provider, inventoryId, sku, cancellationToken);
    }

    /// <summary>Its own item, and those that it shares a SKU with, or shared one.</summary>
    public async IAsyncEnumerable<ItemKey> ItemsAsync(
        Site site, SourceRecord standing, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return standing.Key.Item;
        foreach (var joined in standing.Skus)
        {
            await foreach (var other in skus.JoinedAsync(site, joined, cancellationToken))
                yield return other.Item;
        }
    }
}
