using Platform.Aws.Content;
using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.Domain.Content;

namespace Platform.Builds.Snapshots;

/// <summary>Event-driven mode: the published items of the cache; in the lane of drafts, the drafts in their places.</summary>
internal sealed class CachedContent(PublishedItems items, DraftedContent drafts, ContentCompleteness completeness) : IContentSource
{
    public Task<bool> IsCompleteAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken) =>
        completeness.IsCompleteAsync(client, site.ToPublished().Environment, cancellationToken);

    public IAsyncEnumerable<ContentItem> ReadAsync(SiteKey site, CancellationToken cancellationToken) =>
        site.IsPreview ? drafts.ReadAsync(site, cancellationToken) : items.ReadAsync(site.Client, site.Environment, cancellationToken);

    public Task<DateTimeOffset?> NewestChangeAsync(SiteKey site, CancellationToken cancellationToken) =>
        items.LastChangeAsync(site.Client, site.ToPublished().Environment, cancellationToken);
}
