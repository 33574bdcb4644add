using Platform.Domain.Catalog;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>Which parts the stack is composed of, and that they fit each other.</summary>
internal static class IntegrationRules
{
    private const string Path = "$.service_integration";

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        if (StackCatalog.FindEngine(integration.SsgEngine) is null)
            yield return new ClientFault($"{Path}.ssg_engine", integration.SsgEngine, "It must be a known generator.", NearestName.Hint(integration.SsgEngine, [.. StackCatalog.Engines.Select(e => e.Id)]));
        if (integration is { ServiceType: ServiceType.ComposedStack, IntegrationMode: not IntegrationMode.EventDriven })
            yield return new ClientFault($"{Path}.integration_mode", Wire.Name(integration.IntegrationMode), "A composed stack joins CMS and shop in the content cache, which only event_driven has.", "Set event_driven.");

        var needsCms = integration.ServiceType is ServiceType.CmsTier or ServiceType.ComposedStack;
        var needsShop = integration.ServiceType is ServiceType.EcommerceTier or ServiceType.ComposedStack;
        foreach (var fault in Part($"{Path}.cms_config", integration.CmsConfig, needsCms, StackCatalog.CmsProviders, integration.ServiceType)
            .Concat(Part($"{Path}.ecommerce_config", integration.EcommerceConfig, needsShop, StackCatalog.Shops, integration.ServiceType)))
            yield return fault;
    }

    private static IEnumerable<ClientFault> Part(string path, ProviderConfig? part, bool needed, IEnumerable<ProviderEntry> known, ServiceType type)
    {
        if (part is null && needed)
            yield return new ClientFault(path, null, $"A {Wire.Name(type)} needs it.", "Name a provider and its settings.");
        if (part is not null && !needed)
            yield return new ClientFault(path, part.Provider.Value, $"A {Wire.Name(type)} has none.", "Leave it out, or choose another service_type.");
        if (part is not null && known.All(p => p.Id != part.Provider))
            yield return new ClientFault($"{path}.provider", part.Provider.Value, "It must be a known provider of this kind.", NearestName.Hint(part.Provider.Value, [.. known.Select(p => p.Id.Value)]));
    }
}
