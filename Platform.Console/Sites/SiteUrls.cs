using Platform.Domain.Ids;

namespace Platform.Console.Sites;

/// <summary>Addresses of sites on this machine. Browsers resolve <c>*.localhost</c> to it by themselves.</summary>
internal sealed class SiteUrls(ConsoleOptions options)
{
    public string List => $"http://127.0.0.1:{options.SitesPort}/";

    public string Live(ClientId client) => $"http://{SiteAddress.HostOf(client)}:{options.SitesPort}/";

    public string Of(ClientId client, ReleaseId release) => $"http://{SiteAddress.HostOf(client, release)}:{options.SitesPort}/";
}
