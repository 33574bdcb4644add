using Platform.Aws.Documents;
using Platform.Content.Cache;
using Platform.Content.Sources;

namespace Platform.Content.Composition;

/// <summary>
/// Which sources have, or had, a SKU. Rows are never taken back: a source that changed its SKU says so itself, and taking a row
/// back could meet its return.
/// </summary>
internal sealed class SkuTable(ContentCache cache, SourceTable sources)
{
    public async Task JoinAsync(Site site, string sku, SourceKey source, CancellationToken cancellationToken)
    {
        var key = CacheKeys.Sku(site, sku, source);
        if (await cache.Table.GetAsync(key, CacheRows.Sku, cancellationToken) is null)
            await cache.Table.PutAsync(key, source, replaces: 0, CacheRows.Sku, cancellationToken);
    }

    public IAsyncEnumerable<SourceKey> JoinedAsync(Site site, string sku, CancellationToken cancellationToken) =>
        cache.Table.QueryAsync(site.Partition, CacheKeys.Skus(sku), CacheRows.Sku, cancellationToken: cancellationToken).Select(row => row.Value);

    /// <summary>The records of those who have it now, tombstones for all locales considered.</summary>
    public async Task<IReadOnlyList<Document<SourceRecord>>> HoldersAsync(Site site, string sku, CancellationToken cancellationToken)
    {
        var holders = new List<Document<SourceRecord>>();
        await foreach (var key in JoinedAsync(site, sku, cancellationToken))
        {
            if (await sources.FindAsync(site, key, cancellationToken) is { } row && row.Value.CurrentSkus.Contains(sku))
                holders.Add(row);
        }

        return holders;
    }
}
