using Platform.Domain.Clients;

namespace Platform.Domain.Events.CloudEvents;

/// <summary>
/// The <c>source</c>: what at the provider the event is about, as a relative reference such as <c>/sanity/zp7mbokg/production</c>
/// or <c>/decap/github.com/agency/website</c>. A part that the client's file lacks is the client's id, so that sources stay apart.
/// </summary>
internal static class CloudEventSource
{
    public static string Of(UnifiedEvent unified, ClientServiceConfig client)
    {
        var settings = client.SettingsOf(unified.Provider);
        string Setting(string name) => settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : client.ClientId.Value;
        string[] parts = unified.Provider.Value switch
        {
            "sanity" => ["sanity", Setting("project_id"), Setting("dataset")],
            "contentful" => ["contentful", Setting("space_id"), Setting("environment")],
            "tina" => ["tina", Setting("client_id")],
            "snipcart" => ["snipcart", client.ClientId.Value, settings.GetValueOrDefault("mode", "Live").ToLowerInvariant()],
            "foxy" => ["foxy", Setting("store_domain")],
            "shopify_basic" => ["shopify", Setting("store_domain")],
            "decap" or "git" => [unified.Provider.Value, .. Repository(client)],
            var other => [other, client.ClientId.Value],
        };
        return string.Concat(parts.Select(part => "/" + Uri.EscapeDataString(part)));
    }

    /// <summary>Host, owner and name of <c>https://github.com/agency/website.git</c>; of a laptop's <c>git/agency.git</c> what there is.</summary>
    private static IEnumerable<string> Repository(ClientServiceConfig client)
    {
        if (client.Repository?.Url is not { Length: > 0 } url)
            return [client.ClientId.Value];
        var named = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host + address.AbsolutePath : AfterUser(url);
        if (named.EndsWith(".git", StringComparison.Ordinal))
            named = named[..^4];
        return named.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString);
    }

    /// <summary><c>git@github.com:agency/website</c> is <c>github.com/agency/website</c>.</summary>
    private static string AfterUser(string url) =>
        url.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 && url.IndexOf(':', at) is var colon and > 0
            ? $"{url[(at + 1)..colon]}/{url[(colon + 1)..]}"
            : url;
}
