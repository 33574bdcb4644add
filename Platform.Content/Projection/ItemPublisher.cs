using Platform.Aws.Content;
using Platform.Aws.Documents;
using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>
/// Brings a published item to what its sources say (RULES B5): written on condition of the row's own version, and again until
/// the sources reread as they were. The row is read before the sources, so whoever writes last has seen all that went before.
/// </summary>
internal sealed class ItemPublisher(ContentCache cache, SourceReader reader, SlugTable slugs, TimeProvider clock)
{
    public async Task<PublishResult> PublishAsync(Site site, ItemKey item, UnifiedEvent cause, CancellationToken cancellationToken)
    {
        var key = ContentKeys.Published(site.Partition, item);
        var changed = false;
        while (true)
        {
            var row = await cache.Table.GetAsync(key, ContentRows.Published, cancellationToken);
            var read = await reader.ReadAsync(site, item, cancellationToken);
            if (PublishedRows.Next(row?.Value, PublishedItem.From(read.Sources), cause, clock.GetUtcNow()) is not { } next)
                return new PublishResult(item, changed, row?.Value.Owed);
            if (!await WriteAsync(site, key, row, next, cancellationToken))
                continue;

            changed |= next.Changes != row?.Value.Changes;
            if ((await reader.ReadAsync(site, item, cancellationToken)).Versions == read.Versions)
                return new PublishResult(item, changed, next.Owed);
        }
    }

    private async Task<bool> WriteAsync(Site site, DocumentKey key, Document<PublishedRow>? row, PublishedRow next, CancellationToken cancellationToken)
    {
        var replaces = row?.Version ?? 0;
        var former = row?.Value.Item;
        var moved = !SameAddress(former, next.Item);
        if (moved && next.Item is { } item)
            await slugs.PointAsync(site, item, replaces + 1, cancellationToken);

        if (await cache.Table.PutAsync(key, next, replaces, ContentRows.Published, cancellationToken) is not { } version)
            return false;

        if (moved && former is not null)
            await slugs.ClearAsync(site, former, version, cancellationToken);
        return true;
    }

    private static bool SameAddress(ContentItem? one, ContentItem? other) =>
        one is not null && other is not null && (one.Type, one.Slug, one.Locale) == (other.Type, other.Slug, other.Locale);
}
