using Platform.Aws.Documents;
using Platform.Content.Cache;
using Platform.Domain.Ids;

namespace Platform.Content.Sources;

/// <summary>Source records in the cache: written if newer, and withdrawn where a delete for all locales covers them.</summary>
internal sealed class SourceTable(ContentCache cache)
{
    public Task<Document<SourceRecord>?> FindAsync(Site site, SourceKey key, CancellationToken cancellationToken, bool draft = false) =>
        cache.Table.GetAsync(CacheKeys.Source(site, key, draft), CacheRows.Source, cancellationToken);

    /// <summary>All locales of an item at one provider, the tombstone for all among them.</summary>
    public IAsyncEnumerable<SourceRecord> LocalesAsync(Site site, SourceKey key, bool draft, CancellationToken cancellationToken) =>
        cache.Table.QueryAsync(site.Partition, CacheKeys.Locales(key, draft), CacheRows.Source, cancellationToken: cancellationToken)
            .Select(row => row.Value);

    /// <summary>All that one provider said, by the rows' versions.</summary>
    public IAsyncEnumerable<Document<SourceRecord>> AllAsync(Site site, ProviderId provider, bool draft, CancellationToken cancellationToken) =>
        cache.Table.QueryAsync(site.Partition, $"{CacheKeys.Sources(draft)}{provider}#", CacheRows.Source, cancellationToken: cancellationToken);

    /// <summary>Writes what was read from the source itself (RULES B2).</summary>
    /// <param name="standing">The row as it was before the source was read; null where there was none.</param>
    /// <returns>False where it has changed since, and nothing was written: read again.</returns>
    public async Task<bool> ReplaceAsync(Site site, Document<SourceRecord>? standing, SourceRecord record, bool draft, CancellationToken cancellationToken) =>
        await cache.Table.PutAsync(
            CacheKeys.Source(site, record.Key, draft), SourceOrder.Replace(standing?.Value, record), standing?.Version ?? 0, CacheRows.Source, cancellationToken) is not null;

    public IAsyncEnumerable<SourceRecord> DraftsAsync(Site site, CancellationToken cancellationToken) =>
        cache.Table.QueryAsync(site.Partition, CacheKeys.Sources(draft: true), CacheRows.Source, cancellationToken: cancellationToken)
            .Select(row => row.Value);

    /// <summary>Writes a record if it is newer than what stands; then deletes for all locales have their say (RULES B4).</summary>
    public async Task<SourceDecision> WriteAsync(Site site, SourceRecord record, bool draft, CancellationToken cancellationToken)
    {
        var decision = SourceDecision.Stale;
        await cache.Table.ChangeAsync(
            CacheKeys.Source(site, record.Key, draft),
            CacheRows.Source,
            standing =>
            {
                decision = SourceOrder.Decide(standing, record);
                return decision == SourceDecision.Newer ? SourceOrder.Replace(standing, record) : null;
            },
            cancellationToken);

        // Each side writes first and looks at the other's row afterwards, so at least one of them sees both.
        if (record.Locale == SourceKey.AllLocales)
            await WithdrawAllAsync(site, record.Key, draft, cancellationToken);
        else
            await WithdrawAsync(site, record.Key, draft, cancellationToken);
        return decision;
    }

    private async Task WithdrawAllAsync(Site site, SourceKey key, bool draft, CancellationToken cancellationToken)
    {
        await foreach (var record in LocalesAsync(site, key, draft, cancellationToken))
        {
            if (record.Locale != SourceKey.AllLocales)
                await WithdrawAsync(site, record.Key, draft, cancellationToken);
        }
    }

    private async Task WithdrawAsync(Site site, SourceKey key, bool draft, CancellationToken cancellationToken)
    {
        if ((await FindAsync(site, key.InAllLocales, cancellationToken, draft))?.Value is not { } tombstone)
            return;

        await cache.Table.ChangeAsync(
            CacheKeys.Source(site, key, draft),
            CacheRows.Source,
            standing => standing is { Deleted: false } && SourceOrder.Covers(tombstone, standing) ? SourceRecords.Withdrawn(standing, tombstone) : null,
            cancellationToken);
    }
}
