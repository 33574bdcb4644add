using Platform.Domain.Ids;
using Platform.Providers.Foxy;
using Platform.Providers.Sanity;
using Platform.Providers.Snipcart;

namespace Platform.Providers;

/// <summary>The providers there are. A new one is its folder and its line here.</summary>
public static class ProviderRegistry
{
    public static IReadOnlyList<IWebhookProvider> All { get; } =
    [
        new FoxyProvider(),
        new SanityProvider(),
        new SnipcartProvider(),
    ];

    public static IWebhookProvider? Find(ProviderId id) => All.FirstOrDefault(p => p.Metadata.Id == id);
}
