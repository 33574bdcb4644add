using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>Which parts the stack is composed of, and that they fit each other.</summary>
internal static class IntegrationRules
{
    private const string Path = "$.service_integration";

    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        var needsCms = integration.ServiceType is ServiceType.CmsTier or ServiceType.ComposedStack;
        var needsShop = integration.ServiceType is ServiceType.EcommerceTier or ServiceType.ComposedStack;
        ClientFault[] parts =
        [
            .. Part($"{Path}.cms_config", integration.CmsConfig, needsCms, KnownNames.Cms, integration.ServiceType),
            .. Part($"{Path}.ecommerce_config", integration.EcommerceConfig, needsShop, KnownNames.Shops, integration.ServiceType),
        ];
        foreach (var fault in Engine(integration, fits: parts.Length == 0))
            yield return fault;
        if (integration is { ServiceType: ServiceType.ComposedStack, IntegrationMode: not IntegrationMode.EventDriven })
            yield return new ClientFault($"{Path}.integration_mode", Wire.Name(integration.IntegrationMode), "A composed stack joins CMS and shop in the content cache, which only event_driven has.", "Set event_driven.");
        foreach (var fault in parts)
            yield return fault;
    }

    private static IEnumerable<ClientFault> Engine(ServiceIntegrationConfig integration, bool fits)
    {
        var path = $"{Path}.ssg_engine";
        if (!KnownNames.Engines.Contains(integration.SsgEngine))
            return [new ClientFault(path, integration.SsgEngine, "It must be a known generator.", NameFix.Of(integration.SsgEngine, KnownNames.Engines))];
        if (!fits)
            return [];

        var accepted = KnownNames.EnginesFor(integration.CmsConfig?.Provider, integration.EcommerceConfig?.Provider);
        return accepted.Contains(integration.SsgEngine)
            ? []
            : [new ClientFault(path, integration.SsgEngine, $"{string.Join(" with ", new[] { integration.CmsConfig?.Provider.Value, integration.EcommerceConfig?.Provider.Value }.OfType<string>())} does not go with it.", $"Choose one of {string.Join(", ", accepted)}.")];
    }

    private static IEnumerable<ClientFault> Part(string path, ProviderConfig? part, bool needed, IReadOnlyList<string> known, ServiceType type)
    {
        if (part is null)
        {
            if (needed)
                yield return new ClientFault(path, null, $"A {Wire.Name(type)} needs it.", $"Name a provider, one of {string.Join(", ", known)}, and its settings.");
            yield break;
        }

        if (!needed)
            yield return new ClientFault(path, part.Provider.Value, $"A {Wire.Name(type)} has none.", "Leave it out, or choose another service_type.");
        if (!known.Contains(part.Provider.Value))
            yield return new ClientFault($"{path}.provider", part.Provider.Value, "It must be a known provider of this kind.", NameFix.Of(part.Provider.Value, known));
        else
        {
            foreach (var fault in SettingRules.Faults(path, part))
                yield return fault;
        }
    }
}
