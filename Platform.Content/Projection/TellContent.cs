using Platform.Aws.Audit;
using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>Events about an article, page, product, …: the source record if newer, and what a product says of its stock.</summary>
internal sealed class TellContent(SourceTable sources, SkuTable skus, StockTable stock, InventoryTable inventory, TimeProvider clock)
{
    public async Task<Told> TellAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken)
    {
        var record = SourceRecords.Of(unified, site.DefaultLocale, clock.GetUtcNow());
        var decision = await sources.WriteAsync(site, record, unified.Draft, cancellationToken);
        if (unified.Draft)
            return new Told([], Stages.DraftKept);

        // Also a stale revision tells since when the stock was what it is.
        var onlyStock = record.Sku is { } sku && await TellStockAsync(site, record, sku, cancellationToken);

        var items = new HashSet<ItemKey>();
        await foreach (var standing in AffectedAsync(site, record, cancellationToken))
        {
            items.Add(standing.Key.Item);
            foreach (var joined in standing.Skus)
            {
                await foreach (var other in skus.JoinedAsync(site, joined, cancellationToken))
                    items.Add(other.Item);
            }
        }

        return new Told(items, decision == SourceDecision.Stale ? Stages.Stale : Stages.Unchanged, onlyStock);
    }

    /// <returns>True where it told nothing but pieces: the shop's stock moved, nobody edited the product.</returns>
    private async Task<bool> TellStockAsync(Site site, SourceRecord record, string sku, CancellationToken cancellationToken)
    {
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

    private IAsyncEnumerable<SourceRecord> AffectedAsync(Site site, SourceRecord record, CancellationToken cancellationToken) =>
        record.Locale == SourceKey.AllLocales
            ? sources.LocalesAsync(site, record.Key, draft: false, cancellationToken).Where(standing => standing.Locale != SourceKey.AllLocales)
            : StandingAsync(site, record, cancellationToken);

    private async IAsyncEnumerable<SourceRecord> StandingAsync(
        Site site, SourceRecord record, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return (await sources.FindAsync(site, record.Key, cancellationToken))?.Value ?? record;
    }
}
