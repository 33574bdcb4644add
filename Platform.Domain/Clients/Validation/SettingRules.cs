using Platform.Domain.Catalog;
using Platform.Domain.Ids;

namespace Platform.Domain.Clients.Validation;

/// <summary>A provider's settings against what the catalog says of them.</summary>
internal static class SettingRules
{
    public static ClientFault? Fault(ProviderSetting setting, ProviderId provider, IReadOnlyDictionary<string, string> settings, string path)
    {
        if (settings.GetValueOrDefault(setting.Name) is not { } value || string.IsNullOrWhiteSpace(value))
            return setting.Required ? new(path, null, $"{provider} needs it: {setting.Description}", "Add it.") : null;
        if (setting.Secret)
            return WebhookRules.IsReference(value) ? null : new(path, "(not shown: it may be a secret)", WebhookRules.ReferenceRule, WebhookRules.ReferenceFix);
        if (setting.Accepts(value))
            return null;
        return setting.Allowed is { } allowed
            ? new(path, value, $"It must be {string.Join(" or ", allowed)}.", setting.Default is { } usual ? $"Leave it out for {usual}." : NearestName.Hint(value, [.. allowed]))
            : new(path, value, $"It is no such value: {setting.Description}", $"Write it like {setting.Example}.");
    }
}
