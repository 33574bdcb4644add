using Platform.Domain.Catalog;
using Platform.Domain.Engines;

namespace Platform.Domain.Clients.Validation;

/// <summary>What a valid client may still lack before it can run: settings and secrets of its providers, and an engine that builds.</summary>
internal static class DeploymentRules
{
    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        if (StackCatalog.FindEngine(integration.SsgEngine) is not null && EngineCatalog.Find(integration.SsgEngine) is null)
            yield return new ClientFault("$.service_integration.ssg_engine", integration.SsgEngine, "This generator can't build a site yet.", $"Choose one of {string.Join(", ", EngineCatalog.All.Select(e => e.Id))}.");

        foreach (var fault in Part("$.service_integration.cms_config", integration.CmsConfig, client)
            .Concat(Part("$.service_integration.ecommerce_config", integration.EcommerceConfig, client)))
            yield return fault;
    }

    private static IEnumerable<ClientFault> Part(string path, ProviderConfig? part, ClientServiceConfig client)
    {
        if (part is null)
            yield break;
        foreach (var setting in StackCatalog.FindProvider(part.Provider)?.Settings ?? [])
        {
            if (SettingRules.Fault(setting, part.Provider, part.Settings, $"{path}.settings.{setting.Name}") is { } fault)
                yield return fault;
        }

        if (client.Webhooks.Secrets.GetValueOrDefault(part.Provider) is not { Count: > 0 })
            yield return new ClientFault($"$.webhooks.secrets.{part.Provider}", null, $"Without a secret no webhook of {part.Provider} is accepted.", "Reference one: [{ \"ref\": \"env:NAME\" }].");
    }
}
