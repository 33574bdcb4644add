using Platform.Domain.Catalog;
using Platform.Domain.Ids;

namespace Platform.Domain.Clients.Validation;

/// <summary>A provider's settings against what the catalog says of them: names that it knows, values of their form.</summary>
internal static class SettingRules
{
    /// <param name="path">Of the provider, such as <c>$.service_integration.cms_config</c>.</param>
    public static IEnumerable<ClientFault> Faults(string path, ProviderConfig part)
    {
        if (StackCatalog.FindProvider(part.Provider) is not { } provider)
            yield break;

        foreach (var (name, value) in part.Settings)
        {
            var at = $"{path}.settings.{name}";
            if (provider.Setting(name) is not { } setting)
                yield return new ClientFault(at, SecretPaths.Shown(at, value), $"{part.Provider} has no such setting.", NameFix.Of(name, [.. provider.Settings.Select(known => known.Name)]));
            else if ((setting.Allowed is not null || !string.IsNullOrWhiteSpace(value)) && Value(at, value, setting, part.Provider) is { } fault)
                yield return fault;
        }
    }

    /// <summary>Required settings that are absent or empty.</summary>
    public static IEnumerable<ClientFault> Missing(string path, ProviderConfig part) =>
        (StackCatalog.FindProvider(part.Provider)?.Settings ?? [])
            .Where(setting => setting.Required && string.IsNullOrWhiteSpace(part.Settings.GetValueOrDefault(setting.Name)))
            .Select(setting => new ClientFault($"{path}.settings.{setting.Name}", null, $"{part.Provider} needs it: {setting.Description}", $"Add it, such as {setting.Example}."));

    private static ClientFault? Value(string path, string value, ProviderSetting setting, ProviderId provider)
    {
        if (setting.Secret)
            return WebhookRules.IsReference(value) ? null : new(path, SecretPaths.NotShown, WebhookRules.ReferenceRule, WebhookRules.ReferenceFix);
        if (setting.Accepts(value))
            return null;
        return setting.Allowed is { } allowed
            ? new(path, SecretPaths.Shown(path, value), $"It must be {string.Join(" or ", allowed)}.", NameFix.Of(value, allowed))
            : new(path, SecretPaths.Shown(path, value), $"It is not of {provider}'s form: {setting.Description}", $"Write it like {setting.Example}.");
    }
}
