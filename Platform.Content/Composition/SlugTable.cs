using Platform.Aws.Content;
using Platform.Content.Cache;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Content.Composition;

/// <summary>
/// From an address to its item. Pointed before the item is written and cleared after, so an item that is there can be found;
/// readers check the item, so a pointer that a crash left behind misleads nobody. Of several items that want one address the
/// lowest id has it, as in snapshots.
/// </summary>
internal sealed class SlugTable(ContentCache cache)
{
    public Task PointAsync(Site site, ContentItem item, long version, CancellationToken cancellationToken) =>
        cache.Table.ChangeAsync(
            CacheKeys.Slug(site, item), CacheRows.Slug, row => row is null || row.For < version ? new SlugRow(version) : null, cancellationToken);

    /// <summary>Clears the pointer of an item's former state, unless a later write pointed it again.</summary>
    public async Task ClearAsync(Site site, ContentItem former, long version, CancellationToken cancellationToken)
    {
        var key = CacheKeys.Slug(site, former);
        if (await cache.Table.GetAsync(key, CacheRows.Slug, cancellationToken) is { } row && row.Value.For <= version)
            await cache.Table.DeleteAsync(key, row.Version, cancellationToken);
    }

    public async Task<ContentItem?> FindAsync(Site site, ContentType type, string slug, string locale, CancellationToken cancellationToken)
    {
        var prefix = CacheKeys.Slugs(type, slug, locale);
        await foreach (var pointer in cache.Table.QueryAsync(site.Partition, prefix, CacheRows.Slug, cancellationToken: cancellationToken))
        {
            var key = new ItemKey(new ContentId(pointer.Key.Sort[prefix.Length..]), locale);
            var row = await cache.Table.GetAsync(ContentKeys.Published(site.Partition, key), ContentRows.Published, cancellationToken);
            if (row?.Value.Item is { } item && item.Type == type && item.Slug == slug)
                return item;
        }

        return null;
    }
}
