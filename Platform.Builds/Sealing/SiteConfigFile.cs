using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Builds.Sealing;

/// <summary>
/// What a starter is told of its client, <c>SITE_CONFIG</c>:
/// <c>{"client_id":"…","name":"…","url":"https://…","locale":"en","template":"default","redirects":{"/old/":"/new/"},"preview":true,"shop":{"provider":"snipcart","settings":{…}}}</c>.
/// Public settings only; <c>preview</c> only where it is. A client whose editor is a page of the site has <c>editing</c> as well:
/// <c>{"provider":"decap","settings":{…},"branch":"main","directory":"content","mapping":{"blogPost":"article"}}</c>.
/// </summary>
internal static class SiteConfigFile
{
    /// <param name="preview">Shows drafts: its pages say so, and ask search engines to pass them over.</param>
    public static byte[] Of(ClientServiceConfig client, bool preview = false)
    {
        var config = new JsonObject
        {
            ["client_id"] = client.ClientId.Value,
            ["name"] = client.CompanyName,
            ["url"] = $"https://{client.Domain}",
            ["locale"] = client.Content.DefaultLocale,
            ["template"] = client.Site.Template,
            ["redirects"] = Sorted(client.Site.Redirects),
            ["shop"] = client.ServiceIntegration.EcommerceConfig is { } shop ? Provider(shop) : null,
        };
        if (client.ServiceIntegration.CmsConfig is { } cms && StackCatalog.FindProvider(cms.Provider)?.EditorFor(cms.Settings) is not null && client.Repository is { } repository)
        {
            var editing = Provider(cms);
            editing["branch"] = repository.Branch;
            editing["directory"] = repository.Directory;
            editing["mapping"] = Sorted(client.Content.Mapping);
            config["editing"] = editing;
        }

        if (preview)
            config["preview"] = true;
        return JsonSerializer.SerializeToUtf8Bytes(config, PlatformJson.Options);
    }

    private static JsonObject Provider(ProviderConfig provider) => new()
    {
        ["provider"] = provider.Provider.Value,
        ["settings"] = Sorted(StackCatalog.FindProvider(provider.Provider)?.Public(provider.Settings) ?? []),
    };

    private static JsonObject Sorted(IEnumerable<KeyValuePair<string, string>> texts) => new(
        texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => KeyValuePair.Create(text.Key, (JsonNode?)JsonValue.Create(text.Value))));
}
