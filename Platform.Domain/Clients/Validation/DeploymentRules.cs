using Platform.Domain.Catalog;
using Platform.Domain.Json;

namespace Platform.Domain.Clients.Validation;

/// <summary>What a valid client may still lack before it can run: settings and secrets of its providers, a repository.</summary>
internal static class DeploymentRules
{
    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        if (integration.CmsConfig is { } cms)
        {
            foreach (var fault in SettingRules.Missing("$.service_integration.cms_config", cms))
                yield return fault;
        }
        else if (client.Content.Git is null && integration.ServiceType is (ServiceType.StaticSite or ServiceType.EcommerceTier))
        {
            yield return new ClientFault("$.content.git", null, "Without a CMS the pages are in a Git repository.", "Say where: { \"url\": \"https://git.example/owner/repository.git\" }.");
        }

        if (Unpullable(client) is { } cannot)
            yield return cannot;

        if (integration.EcommerceConfig is { } shop)
        {
            foreach (var fault in SettingRules.Missing("$.service_integration.ecommerce_config", shop))
                yield return fault;
        }

        foreach (var provider in client.WebhookProviders.Where(provider => client.Webhooks.Secrets.GetValueOrDefault(provider) is not { Count: > 0 }))
            yield return new ClientFault($"$.webhooks.secrets.{provider}", null, $"Without a secret no webhook of {provider} is accepted.", "Reference one: [{ \"ref\": \"env:NAME\" }].");
    }

    private static ClientFault? Unpullable(ClientServiceConfig client) =>
        client is { ServiceIntegration.IntegrationMode: IntegrationMode.Direct, ContentProvider: { } source } && StackCatalog.FindProvider(source) is { CanBePulled: false } entry
            ? new ClientFault(
                "$.service_integration.integration_mode",
                Wire.Name(IntegrationMode.Direct),
                $"A direct build reads its content from the source, and {entry.Name} can't be read yet.",
                $"Set event_driven, or take one of {string.Join(", ", StackCatalog.Providers.Where(provider => provider.CanBePulled).Select(provider => provider.Id))}.")
            : null;
}
