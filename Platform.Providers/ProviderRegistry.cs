using Platform.Domain.Ids;
using Platform.Providers.Decap;
using Platform.Providers.Git;
using Platform.Providers.Sanity;
using Platform.Providers.Snipcart;

namespace Platform.Providers;

/// <summary>The providers there are. A new one is its folder and its line here.</summary>
public static class ProviderRegistry
{
    public static IReadOnlyList<IWebhookProvider> All { get; } =
    [
        new DecapProvider(),
        new SanityProvider(),
        new SnipcartProvider(),
        new GitProvider(),
    ];

    public static IWebhookProvider? Find(ProviderId id) => All.FirstOrDefault(p => p.Metadata.Id == id);
}
