using Platform.Content.Cache;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Pulling;

namespace Platform.Content.Syncing;

/// <summary>Whose content a sync of a client reads.</summary>
/// <param name="Read">The CMS or the repository first: a product of the shop joins the CMS's.</param>
/// <param name="NotRead">Shops without a catalogue to be read at once: their products are in the CMS, or come by webhook.</param>
internal sealed record SyncSources(IReadOnlyList<SyncSource> Read, IReadOnlyList<ProviderId> NotRead)
{
    /// <exception cref="ContentReadException">The CMS can't be read at once.</exception>
    public static SyncSources Of(Site site)
    {
        var sources = new List<SyncSource>();
        if (site.Cms is { } cms)
            sources.Add(site.Client.Repository is not null ? new SyncSource(cms, InRepository: true) : CanBeRead(cms) ? new SyncSource(cms, InRepository: false) : throw new ContentReadException(
                $"The content of {cms} can't be read at once. Publish each item once more there: its webhooks fill the cache."));
        if (site.Shop is not { } shop)
            return new SyncSources(sources, []);
        return CanBeRead(shop) ? new SyncSources([.. sources, new SyncSource(shop, InRepository: false)], []) : new SyncSources(sources, [shop]);
    }

    private static bool CanBeRead(ProviderId provider) => ProviderRegistry.Find(provider) is IContentReader;
}
