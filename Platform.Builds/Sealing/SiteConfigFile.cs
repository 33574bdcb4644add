using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Catalog;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Builds.Sealing;

/// <summary>
/// What a starter is told of its client, <c>SITE_CONFIG</c>:
/// <c>{"client_id":"…","name":"…","url":"https://…","locale":"en","template":"default","redirects":{"/old/":"/new/"},"preview":true,"shop":{"provider":"snipcart","settings":{…}}}</c>. Public settings only; <c>preview</c> only where it is.
/// </summary>
internal static class SiteConfigFile
{
    /// <param name="preview">Shows drafts: its pages say so, and ask search engines to pass them over.</param>
    public static byte[] Of(ClientServiceConfig client, bool preview = false)
    {
        var shop = client.ServiceIntegration.EcommerceConfig;
        var config = new JsonObject
        {
            ["client_id"] = client.ClientId.Value,
            ["name"] = client.CompanyName,
            ["url"] = $"https://{client.Domain}",
            ["locale"] = client.Content.DefaultLocale,
            ["template"] = client.Site.Template,
            ["redirects"] = new JsonObject(client.Site.Redirects
                .OrderBy(redirect => redirect.Key, StringComparer.Ordinal)
                .Select(redirect => KeyValuePair.Create(redirect.Key, (JsonNode?)JsonValue.Create(redirect.Value)))),
            ["shop"] = shop is null ? null : new JsonObject
            {
                ["provider"] = shop.Provider.Value,
                ["settings"] = new JsonObject((StackCatalog.FindProvider(shop.Provider)?.Public(shop.Settings) ?? [])
                    .OrderBy(setting => setting.Key, StringComparer.Ordinal)
                    .Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)JsonValue.Create(setting.Value)))),
            },
        };
        if (preview)
            config["preview"] = true;
        return JsonSerializer.SerializeToUtf8Bytes(config, PlatformJson.Options);
    }
}
