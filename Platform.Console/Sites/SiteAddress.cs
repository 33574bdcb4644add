using Platform.Domain.Ids;

namespace Platform.Console.Sites;

/// <summary>
/// What a host name asks for: <c>editorial-store.localhost</c> the live release, <c>&lt;release&gt;--editorial-store.localhost</c>
/// an older one, <c>preview--editorial-store.localhost</c> the draft, the bare address the list. A client id holds no <c>--</c>.
/// </summary>
internal abstract record SiteAddress
{
    private const string Zone = ".localhost";

    private const string Separator = "--";

    private SiteAddress()
    {
    }

    public sealed record Listing : SiteAddress;

    public sealed record Live(ClientId Client) : SiteAddress;

    public sealed record Older(ClientId Client, ReleaseId Release) : SiteAddress;

    public sealed record Preview(ClientId Client) : SiteAddress;

    public sealed record Unknown : SiteAddress;

    /// <param name="host">Without port.</param>
    public static SiteAddress Of(string host)
    {
        if (host is "127.0.0.1" or "localhost")
            return new Listing();
        if (!host.EndsWith(Zone, StringComparison.OrdinalIgnoreCase))
            return new Unknown();

        var name = host[..^Zone.Length].ToLowerInvariant();
        return name.Split(Separator, 2) switch
        {
            ["preview", { Length: > 0 } client] => new Preview(new ClientId(client)),
            [{ Length: > 0 } release, { Length: > 0 } client] => new Older(new ClientId(client), new ReleaseId(release)),
            [{ Length: > 0 } client] => new Live(new ClientId(client)),
            _ => new Unknown(),
        };
    }

    public static string HostOf(ClientId client) => client.Value + Zone;

    public static string HostOf(ClientId client, ReleaseId release) => $"{release}{Separator}{client}{Zone}";
}
