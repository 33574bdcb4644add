using System.Text.Json.Nodes;
using Amazon.CDK;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;

namespace Platform.Stacks.Plan;

/// <summary>What a configuration lacks before it can run, as parameters without default: it synthesises, and deploying asks for them.</summary>
internal static class MissingSettings
{
    /// <returns>The overrides of the client's file that the parameters' values make; null where nothing is missing.</returns>
    /// <param name="prefix">Of the parameters' names, where one stack asks for several clients.</param>
    public static JsonObject? Ask(Stack stack, ClientServiceConfig client, string prefix = "")
    {
        prefix = Pascal(prefix, '-');
        var overrides = new JsonObject();
        var integration = client.ServiceIntegration;
        Ask(stack, prefix, overrides, "cms_config", integration.CmsConfig);
        Ask(stack, prefix, overrides, "ecommerce_config", integration.EcommerceConfig);
        if (integration.CmsConfig is null && client.Content.Git is null)
        {
            var url = Parameter(stack, prefix + "ContentGitUrl", "The Git repository of the pages, such as https://git.example/owner/repository.git");
            overrides["content"] = new JsonObject { ["git"] = new JsonObject { ["url"] = url } };
        }

        return overrides.Count == 0 ? null : overrides;
    }

    private static void Ask(Stack stack, string prefix, JsonObject overrides, string part, ProviderConfig? provider)
    {
        if (provider is null)
            return;

        var missing = StackCatalog.FindProvider(provider.Provider)!.Settings
            .Where(setting => setting.Required && string.IsNullOrWhiteSpace(provider.Settings.GetValueOrDefault(setting.Name)))
            .ToArray();
        if (missing.Length == 0)
            return;

        var settings = new JsonObject();
        foreach (var setting in missing)
            settings[setting.Name] = Parameter(stack, $"{prefix}{Pascal(provider.Provider.Value, '_')}{Pascal(setting.Name, '_')}", $"{setting.Description} Such as {setting.Example}");
        var integration = overrides["service_integration"] as JsonObject ?? [];
        integration[part] = new JsonObject { ["settings"] = settings };
        overrides["service_integration"] = integration;
    }

    private static string Parameter(Stack stack, string id, string description) =>
        new CfnParameter(stack, id, new CfnParameterProps { Type = "String", MinLength = 1, Description = description }).ValueAsString;

    private static string Pascal(string words, char separator) =>
        string.Concat(words.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
