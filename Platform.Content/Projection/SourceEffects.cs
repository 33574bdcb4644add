using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>What follows from a source record once it is written: what a product says of its stock, and the items to be composed anew.</summary>
internal sealed class SourceEffects(SkuTable skus, StockTable stock, InventoryTable inventory)
{
    /// <summary>Does nothing for what is no product, or is gone.</summary>
    /// <returns>True where it told nothing but pieces: the shop's stock moved, nobody edited the product.</returns>
    public async Task<bool> TellStockAsync(Site site, SourceRecord record, CancellationToken cancellationToken)
    {
        if (record.Sku is not { } sku)
            return false;

        foreach (var current in record.CurrentSkus)
            await skus.JoinAsync(site, current, record.Key, cancellationToken);

        var product = record.Fields!.Product;
        if (product?.Variants is { Count: > 0 } variants)
            return await TellVariantsAsync(site, record, variants, cancellationToken);

        await stock.StateAsync(site, sku, record.Key.ToString(), new StockObservation(record.OrderKey, record.Timestamp, product?.Stock), cancellationToken);
        if (product?.InventoryId is { } inventoryId)
            await inventory.NameAsync(site, record.Provider, inventoryId, sku, record.OrderKey, cancellationToken);
        return false;
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

    private async Task<bool> TellVariantsAsync(Site site, SourceRecord record, IReadOnlyList<ProductVariant> variants, CancellationToken cancellationToken)
    {
        var edit = SourceRecords.HashWithoutPieces(record);
        var onlyStock = false;
        foreach (var sold in variants.GroupBy(ProductSkus.Of, StringComparer.Ordinal))
        {
            foreach (var inventoryId in sold.Select(variant => variant.InventoryId).OfType<string>())
                await inventory.NameAsync(site, record.Provider, inventoryId, sold.Key, record.OrderKey, cancellationToken);
            if (sold.All(variant => variant.Pieces is not null))
                onlyStock |= await stock.TotalAsync(site, sold.Key, record.Key.ToString(), new StockTotal(record.OrderKey, record.Timestamp, sold.Sum(variant => variant.Pieces!.Value), edit), cancellationToken);
        }

        return onlyStock;
    }
}
