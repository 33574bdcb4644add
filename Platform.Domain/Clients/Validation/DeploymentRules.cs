using Platform.Domain.Engines;

namespace Platform.Domain.Clients.Validation;

/// <summary>What a valid client may still lack before it can run: settings and secrets of its providers, and an engine that builds.</summary>
internal static class DeploymentRules
{
    public static IEnumerable<ClientFault> Faults(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        if (EngineNames.All.Contains(integration.SsgEngine) && EngineCatalog.Find(integration.SsgEngine) is null)
            yield return new ClientFault("$.service_integration.ssg_engine", integration.SsgEngine, "This generator can't build a site yet.", $"Choose one of {string.Join(", ", EngineCatalog.All.Select(e => e.Id))}.");

        foreach (var fault in Part("$.service_integration.cms_config", integration.CmsConfig, client)
            .Concat(Part("$.service_integration.ecommerce_config", integration.EcommerceConfig, client)))
            yield return fault;
    }

    private static IEnumerable<ClientFault> Part(string path, ProviderConfig? part, ClientServiceConfig client)
    {
        if (part is null)
            yield break;
        foreach (var name in RequiredSettings.Of(part.Provider).Where(name => string.IsNullOrWhiteSpace(part.Settings.GetValueOrDefault(name))))
            yield return new ClientFault($"{path}.settings.{name}", null, $"{part.Provider} needs it.", "Add it.");
        if (part.Settings.TryGetValue("currency", out var currency) && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
            yield return new ClientFault($"{path}.settings.currency", currency, "It must be an ISO 4217 code.", "Write it like EUR.");
        if (part.Provider.Value == "snipcart" && part.Settings.TryGetValue("mode", out var mode) && mode is not ("Live" or "Test"))
            yield return new ClientFault($"{path}.settings.mode", mode, "It must be Live or Test.", "Leave it out for Live.");
        if (client.Webhooks.Secrets.GetValueOrDefault(part.Provider) is not { Count: > 0 })
            yield return new ClientFault($"$.webhooks.secrets.{part.Provider}", null, $"Without a secret no webhook of {part.Provider} is accepted.", "Reference one: [{ \"ref\": \"env:NAME\" }].");
    }
}
