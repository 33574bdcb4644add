using System.Runtime.CompilerServices;
using Platform.Aws.Content;
using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Content.Sources;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Api;

/// <summary>
/// Published items with drafts in their places. Composed at each request: drafts are few, and nothing of them must stand where
/// published items do.
/// </summary>
internal sealed class PreviewItems(ContentCache cache, SourceTable sources, SourceReader reader) : IItemReader
{
    public async Task<ContentItem?> FindAsync(Site site, ItemKey key, CancellationToken cancellationToken) =>
        (await AllAsync(site, cancellationToken)).GetValueOrDefault(key).Item;

    public async Task<ContentItem?> FindBySlugAsync(Site site, ContentType type, string slug, string locale, CancellationToken cancellationToken) =>
        (await AllAsync(site, cancellationToken)).Values
            .Select(entry => entry.Item)
            .FirstOrDefault(item => item.Type == type && item.Slug == slug && item.Locale == locale);

    public Task<string?> FindExportTagAsync(Site site, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public async Task<ItemPage> ListAsync(Site site, ItemQuery query, CancellationToken cancellationToken)
    {
        var matching = (await AllAsync(site, cancellationToken)).Where(entry => query.Matches(entry.Value.Item, entry.Value.ChangedAt)).ToList();
        var page = new List<ContentItem>();
        var bytes = 0;
        foreach (var (key, (item, _)) in matching.SkipWhile(entry => query.After is { } after && string.CompareOrdinal(Sort(entry.Key), after.Sort) <= 0))
        {
            bytes += ItemJson.Serialize(item).Length;
            if (page.Count == query.Limit || (bytes > ItemPage.MostBytes && page.Count > 0))
            {
                var last = new PageCursor(Sort(ItemKey.Of(page[^1])), null, matching.Count, PageCursor.Of(query.Filters));
                return new ItemPage { Items = page, NextCursor = last.ToString(), Total = matching.Count };
            }

            page.Add(item);
        }

        return new ItemPage { Items = page, NextCursor = null, Total = matching.Count };
    }

    public async IAsyncEnumerable<ContentItem> ExportAsync(Site site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (item, _) in (await AllAsync(site, cancellationToken)).Values)
            yield return item;
    }

    private async Task<SortedDictionary<ItemKey, (ContentItem Item, DateTimeOffset ChangedAt)>> AllAsync(Site site, CancellationToken cancellationToken)
    {
        var items = new SortedDictionary<ItemKey, (ContentItem, DateTimeOffset)>();
        var rows = cache.Table.QueryAsync(site.Partition, ContentKeys.PublishedPrefix, ContentRows.Published, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.Value.Item is { } item)
                items[ItemKey.Of(item)] = (item, row.Value.ChangedAt);
        }

        await foreach (var draft in sources.DraftsAsync(site, cancellationToken))
        {
            if (!await IsCurrentAsync(site, draft, cancellationToken))
                continue;
            var read = await reader.ReadAsync(site, draft.Key.Item, cancellationToken, draft);
            if (PublishedItem.From(read.Sources) is { } item)
                items[draft.Key.Item] = (item, draft.Timestamp);
        }

        return items;
    }

    private static string Sort(ItemKey key) => ContentKeys.PublishedPrefix + key;

    // Publishing leaves a draft behind until its own deletion has come.
    private async Task<bool> IsCurrentAsync(Site site, SourceRecord draft, CancellationToken cancellationToken) =>
        draft is { Deleted: false }
        && draft.Provider == site.Cms
        && !SourceOrder.Covers((await sources.FindAsync(site, draft.Key, cancellationToken))?.Value, draft)
        && !SourceOrder.Covers((await sources.FindAsync(site, draft.Key.InAllLocales, cancellationToken))?.Value, draft)
        && !SourceOrder.Covers((await sources.FindAsync(site, draft.Key.InAllLocales, cancellationToken, draft: true))?.Value, draft);
}
