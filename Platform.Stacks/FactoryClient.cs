using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Stacks;

/// <summary>The configuration of a client that the factory is asked for by a choice alone.</summary>
internal static class FactoryClient
{
    /// <param name="choice">One of the catalog's.</param>
    public static ClientServiceConfig Of(string clientId, string domain, StackChoice choice, StackOptions options)
    {
        var type = StackCatalog.FindStackType(choice.StackType)!;
        var pair = StackAliases.PairOf(choice.StackType);
        var cms = Provider(type, ProviderKind.Cms) ?? pair?.Cms ?? choice.Cms;
        var shop = Provider(type, ProviderKind.Shop) ?? pair?.Shop ?? choice.Shop;
        var composed = type.Category == StackCategory.ComposedService;
        var engines = composed ? EngineCompatibility.OfPair(cms!.Value, shop!.Value)! : EngineCompatibility.Of(type);
        return new()
        {
            ClientId = new ClientId(clientId),
            CompanyName = options.CompanyName ?? clientId,
            Domain = domain,
            ContactEmail = $"postmaster@{domain}",
            Environment = options.Environment,
            ServiceTier = composed ? ServiceTier.Tier3 : ServiceTier.Tier2,
            ServiceIntegration = new()
            {
                ServiceType = type.Category switch
                {
                    StackCategory.CmsTierService => ServiceType.CmsTier,
                    StackCategory.EcommerceTierService => ServiceType.EcommerceTier,
                    StackCategory.ComposedService => ServiceType.ComposedStack,
                    _ => ServiceType.StaticSite,
                },
                IntegrationMode = options.Mode ?? (composed ? IntegrationMode.EventDriven : IntegrationMode.Direct),
                SsgEngine = choice.Engine ?? engines.Default,
                CmsConfig = cms is { } words ? new CmsProviderConfig { Provider = words, Settings = Settings(words, options) } : null,
                EcommerceConfig = shop is { } sales ? new EcommerceProviderConfig { Provider = sales, Settings = Settings(sales, options) } : null,
            },
        };
    }

    /// <summary><c>MySite-Foxy-Astro-Stack</c> for one provider; a client's own name for the others.</summary>
    public static string StackName(ClientServiceConfig client) =>
        client.ServiceIntegration is { CmsConfig: null } or { EcommerceConfig: null }
        && (client.ServiceIntegration.CmsConfig?.Provider ?? client.ServiceIntegration.EcommerceConfig?.Provider) is { } provider
            ? StackNames.FactoryMade(client.ClientId, provider, client.ServiceIntegration.SsgEngine)
            : client.DeploymentName;

    private static ProviderId? Provider(StackType type, ProviderKind kind) =>
        type.Provider is { } provider && StackCatalog.FindProvider(provider)!.Kind == kind ? provider : null;

    private static Dictionary<string, string> Settings(ProviderId provider, StackOptions options) =>
        options.Settings.Where(setting => StackCatalog.FindProvider(provider)!.Setting(setting.Key) is not null).ToDictionary();
}
