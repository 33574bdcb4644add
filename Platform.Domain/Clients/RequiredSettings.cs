using Platform.Domain.Catalog;
using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>The settings that a provider needs before its webhooks and its shop buttons can work.</summary>
public static class RequiredSettings
{
    /// <summary>Their names; empty for a provider that needs none or is unknown.</summary>
    public static IReadOnlyList<string> Of(ProviderId provider) =>
        [.. StackCatalog.FindProvider(provider)?.Settings.Where(setting => setting.Required).Select(setting => setting.Name) ?? []];
}
