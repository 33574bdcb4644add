using Platform.Content.Cache;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Api;

/// <summary>What a caller may see of a site's content.</summary>
internal interface IItemReader
{
    Task<ContentItem?> FindAsync(Site site, ItemKey key, CancellationToken cancellationToken);

    Task<ContentItem?> FindBySlugAsync(Site site, ContentType type, string slug, string locale, CancellationToken cancellationToken);

    Task<ItemPage> ListAsync(Site site, ItemQuery query, CancellationToken cancellationToken);

    /// <summary>What differs whenever an export would; null where that is not worth knowing.</summary>
    Task<string?> FindExportTagAsync(Site site, CancellationToken cancellationToken);

    /// <summary>All items, sorted by key, as a snapshot has them.</summary>
    IAsyncEnumerable<ContentItem> ExportAsync(Site site, CancellationToken cancellationToken);
}
