using System.Text;
using Platform.Aws.Documents;
using Platform.Content.Cache;
using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Domain.Content;

namespace Platform.Content.Composition;

/// <summary>Gathers the sources of an item by consistent reads (RULES B1).</summary>
internal sealed class SourceReader(ContentCache cache, SourceTable sources, SkuTable skus)
{
    /// <param name="draft">Stands in for the CMS's published record: what a preview shows.</param>
    public async Task<ReadSources> ReadAsync(Site site, ItemKey key, CancellationToken cancellationToken, SourceRecord? draft = null)
    {
        var versions = new StringBuilder();
        var cms = draft ?? await StandingAsync(site, site.Cms is { } provider ? new SourceKey(provider, key.Id, key.Locale) : null, versions, cancellationToken);
        var shop = await StandingAsync(site, site.Shop is { } seller ? new SourceKey(seller, key.Id, key.Locale) : null, versions, cancellationToken);

        var found = new ItemSources { Key = key, Editorial = cms ?? shop, Shop = site.Shop };
        if (found.Editorial?.Sku is { } sku)
            found = await WithCommerceAsync(site, found, sku, versions, cancellationToken);
        return new ReadSources(found, versions.ToString());
    }

    private async Task<ItemSources> WithCommerceAsync(Site site, ItemSources found, string sku, StringBuilder versions, CancellationToken cancellationToken)
    {
        var holders = await skus.HoldersAsync(site, sku, cancellationToken);
        foreach (var holder in holders)
            Note(versions, holder);

        var editorial = found.Editorial!;
        if (editorial.Provider != site.Cms && await CmsHasAsync(site, editorial, holders, versions, cancellationToken))
            return found with { Editorial = null };

        var stock = await cache.Table.GetAsync(CacheKeys.Stock(site, sku), CacheRows.Stock, cancellationToken);
        Note(versions, stock);
        return found with
        {
            Commercial = holders.Select(holder => holder.Value).Where(holder => holder.Provider == site.Shop).MinBy(holder => Distance(site, holder, editorial)),
            Stock = StockFigure.Of(stock?.Value),
            VariantStocks = editorial.Provider == site.Shop && editorial.CurrentSkus.Count > 1
                ? await StocksAsync(site, editorial.CurrentSkus, versions, cancellationToken)
                : found.VariantStocks,
        };
    }

    private async Task<Dictionary<string, StockFigure?>> StocksAsync(Site site, IReadOnlyList<string> kinds, StringBuilder versions, CancellationToken cancellationToken)
    {
        var stocks = new Dictionary<string, StockFigure?>(StringComparer.Ordinal);
        foreach (var sku in kinds)
        {
            var stock = await cache.Table.GetAsync(CacheKeys.Stock(site, sku), CacheRows.Stock, cancellationToken);
            Note(versions, stock);
            stocks[sku] = StockFigure.Of(stock?.Value);
        }

        return stocks;
    }

    /// <summary>A shop's product that the CMS has as well, by any of its SKUs, is published under the CMS's id only.</summary>
    private async Task<bool> CmsHasAsync(
        Site site, SourceRecord product, IReadOnlyList<Document<SourceRecord>> holders, StringBuilder versions, CancellationToken cancellationToken)
    {
        var has = holders.Any(holder => holder.Value.Provider == site.Cms);
        foreach (var sku in site.Cms is null ? [] : product.CurrentSkus.Skip(1))
        {
            foreach (var holder in await skus.HoldersAsync(site, sku, cancellationToken))
            {
                Note(versions, holder);
                has |= holder.Value.Provider == site.Cms;
            }
        }

        return has;
    }

    // Prices are the same in every language; a shop rarely has them all.
    private static (int, string) Distance(Site site, SourceRecord commercial, SourceRecord editorial) =>
        (commercial.Locale == editorial.Locale ? 0 : commercial.Locale == site.DefaultLocale ? 1 : 2, commercial.Key.ToString());

    private async Task<SourceRecord?> StandingAsync(Site site, SourceKey? key, StringBuilder versions, CancellationToken cancellationToken)
    {
        if (key is not { } wanted)
            return null;

        var record = await sources.FindAsync(site, wanted, cancellationToken);
        Note(versions, record);
        if (record is null or { Value.Deleted: true })
            return null;

        var tombstone = await sources.FindAsync(site, wanted.InAllLocales, cancellationToken);
        Note(versions, tombstone);
        return SourceOrder.Covers(tombstone?.Value, record.Value) ? null : record.Value;
    }

    private static void Note<T>(StringBuilder versions, Document<T>? row) => versions.Append(row?.Key.Sort).Append(':').Append(row?.Version ?? 0).Append(' ');
}
