using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.Domain.Content;

namespace Platform.Builds.Snapshots;

/// <summary>Where a client's content comes from: the cache in event-driven mode, the providers themselves in direct mode.</summary>
internal interface IContentSource
{
    /// <summary>Whether a full sync (or the demo's seeding) has completed it for the client's current providers (RULES B7).</summary>
    Task<bool> IsCompleteAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken);

    /// <summary>All published items, each as it is at some moment after the call.</summary>
    /// <exception cref="ContentUnavailableException">They can't be read now.</exception>
    IAsyncEnumerable<ContentItem> ReadAsync(SiteKey site, CancellationToken cancellationToken);

    /// <summary>When an item last changed so that a page may have to; null where there is none.</summary>
    Task<DateTimeOffset?> NewestChangeAsync(SiteKey site, CancellationToken cancellationToken);
}
