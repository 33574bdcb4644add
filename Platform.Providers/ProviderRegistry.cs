using Platform.Domain.Ids;
using Platform.Providers.Contentful;
using Platform.Providers.Decap;
using Platform.Providers.Foxy;
using Platform.Providers.Git;
using Platform.Providers.Sanity;
using Platform.Providers.Shopify;
using Platform.Providers.Snipcart;
using Platform.Providers.Tina;

namespace Platform.Providers;

/// <summary>The providers there are. A new one is its folder and its line here.</summary>
public static class ProviderRegistry
{
    public static IReadOnlyList<IWebhookProvider> All { get; } =
    [
        new ContentfulProvider(),
        new DecapProvider(),
        new FoxyProvider(),
        new SanityProvider(),
        new ShopifyProvider(),
        new SnipcartProvider(),
        new TinaProvider(),
        new GitProvider(),
    ];

    public static IWebhookProvider? Find(ProviderId id) => All.FirstOrDefault(p => p.Metadata.Id == id);
}
