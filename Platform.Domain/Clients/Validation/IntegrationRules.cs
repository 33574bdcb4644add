using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>Which parts the stack is composed of, and that they fit each other.</summary>
internal static class IntegrationRules
{
    private const string Path = "$.service_integration";

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        if (!EngineNames.All.Contains(integration.SsgEngine))
            yield return new ClientFault($"{Path}.ssg_engine", integration.SsgEngine, "It must be a known generator.", $"Choose one of {string.Join(", ", EngineNames.All)}.");
        if (integration is { ServiceType: ServiceType.ComposedStack, IntegrationMode: not IntegrationMode.EventDriven })
            yield return new ClientFault($"{Path}.integration_mode", Wire.Name(integration.IntegrationMode), "A composed stack joins CMS and shop in the content cache, which only event_driven has.", "Set event_driven.");

        var needsCms = integration.ServiceType is ServiceType.CmsTier or ServiceType.ComposedStack;
        var needsShop = integration.ServiceType is ServiceType.EcommerceTier or ServiceType.ComposedStack;
        foreach (var fault in Part($"{Path}.cms_config", integration.CmsConfig, needsCms, RequiredSettings.CmsProviders, integration.ServiceType)
            .Concat(Part($"{Path}.ecommerce_config", integration.EcommerceConfig, needsShop, RequiredSettings.ShopProviders, integration.ServiceType)))
            yield return fault;
    }

    private static IEnumerable<ClientFault> Part(string path, ProviderConfig? part, bool needed, IReadOnlyCollection<ProviderId> known, ServiceType type)
    {
        if (part is null && needed)
            yield return new ClientFault(path, null, $"A {Wire.Name(type)} needs it.", "Name a provider and its settings.");
        if (part is not null && !needed)
            yield return new ClientFault(path, part.Provider.Value, $"A {Wire.Name(type)} has none.", "Leave it out, or choose another service_type.");
        if (part is not null && !known.Contains(part.Provider))
            yield return new ClientFault($"{path}.provider", part.Provider.Value, "It must be a known provider of this kind.", $"Choose one of {string.Join(", ", known.Select(p => p.Value))}.");
    }
}
