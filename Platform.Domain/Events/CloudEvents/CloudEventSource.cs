using Platform.Domain.Catalog;
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
        var provider = StackCatalog.FindProvider(unified.Provider);
        var template = provider?.EventSource ?? $"/{unified.Provider}/{{client}}";
        return string.Concat(template[1..].Split('/').SelectMany(part => Parts(part, provider, client)).Select(part => "/" + Uri.EscapeDataString(part)));
    }

    private static IEnumerable<string> Parts(string part, ProviderEntry? provider, ClientServiceConfig client) => part switch
    {
        "{client}" => [client.ClientId.Value],
        "{git}" => Repository(client),
        ['{', .. var name, '}'] => [Setting(provider?.Setting(name), client.SettingsOf(provider!.Id).GetValueOrDefault(name)) ?? client.ClientId.Value],
        _ => [part],
    };

    /// <summary>One of a few words is written in lower case, as <c>live</c>.</summary>
    private static string? Setting(ProviderSetting? known, string? value)
    {
        var found = value is { Length: > 0 } ? value : known?.Default;
        return known?.Allowed is null ? found : found?.ToLowerInvariant();
    }

    /// <summary>Host, owner and name of <c>https://github.com/agency/website.git</c>; of a laptop's <c>git/agency.git</c> what there is.</summary>
    private static IEnumerable<string> Repository(ClientServiceConfig client)
    {
        // An event may be older than the client's move to another CMS.
        if ((client.Repository ?? client.Content.Git)?.Url is not { Length: > 0 } url)
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
