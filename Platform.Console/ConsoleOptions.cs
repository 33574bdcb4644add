using System.Security.Cryptography;
using Platform.Domain.Clients;

namespace Platform.Console;

/// <summary>What the console alone is told by its environment; the rest stands in PlatformSettings. Alone it still starts, and says what is missing.</summary>
internal sealed record ConsoleOptions
{
    public const int DefaultConsolePort = 7100;

    public const int DefaultSitesPort = 7104;

    public required int ConsolePort { get; init; }

    public required int SitesPort { get; init; }

    /// <summary><c>PLATFORM_CONSOLE_PORT</c>: what browsers name in the Host header; another than the listening one behind Aspire's proxy.</summary>
    public required int PublicConsolePort { get; init; }

    /// <summary><c>PLATFORM_CONSOLE_TOKEN</c>: what the printed address carries.</summary>
    public required string Token { get; init; }

    /// <summary>True where nobody set a token, so that the console must print the address itself.</summary>
    public required bool TokenIsOwn { get; init; }

    /// <summary><c>PLATFORM_RECORDINGS</c>: <c>&lt;provider&gt;/&lt;case&gt;/request.http</c> below it.</summary>
    public required string RecordingsFolder { get; init; }

    /// <summary>The intake, where recordings are sent; null where the environment names none.</summary>
    public Uri? Webhooks { get; init; }

    public Uri? Builds { get; init; }

    /// <summary>Intake and builds of the clients in direct mode; null where it is not beside the others.</summary>
    public Uri? Direct { get; init; }

    public Uri? WebhooksFor(ClientServiceConfig? client) => IsDirect(client) ? Direct ?? Webhooks : Webhooks;

    public Uri? BuildsFor(ClientServiceConfig? client) => IsDirect(client) ? Direct ?? Builds : Builds;

    /// <summary>
    /// Who answers in the providers' place on this machine; null where they themselves do. Never an address elsewhere: tokens are
    /// registered and commits made there.
    /// </summary>
    public Uri? StandIn { get; init; }

    /// <summary>
    /// Sites listen on <c>PLATFORM_SITES_PORT</c>, else on the second address of <c>ASPNETCORE_URLS</c>; the console on the first
    /// address that is not the sites', else on <c>PLATFORM_CONSOLE_PORT</c>.
    /// </summary>
    public static ConsoleOptions Read(IConfiguration configuration)
    {
        var listening = Ports(configuration["urls"]);
        var namedSites = configuration.GetValue<int?>("PLATFORM_SITES_PORT");
        var namedConsole = configuration.GetValue<int?>("PLATFORM_CONSOLE_PORT");
        var sites = namedSites ?? (listening.Count > 1 ? listening[1] : DefaultSitesPort);
        var console = listening.Where(port => port != sites).Cast<int?>().FirstOrDefault() ?? namedConsole ?? DefaultConsolePort;
        var token = configuration["PLATFORM_CONSOLE_TOKEN"];

        return new ConsoleOptions
        {
            ConsolePort = console,
            SitesPort = sites,
            PublicConsolePort = namedConsole ?? console,
            Token = string.IsNullOrEmpty(token) ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) : token,
            TokenIsOwn = string.IsNullOrEmpty(token),
            RecordingsFolder = configuration["PLATFORM_RECORDINGS"] ?? "recordings",
            Webhooks = Service(configuration, "webhooks"),
            Builds = Service(configuration, "builds"),
            Direct = Service(configuration, "direct"),
            StandIn = Uri.TryCreate(configuration["SNIPCART_API_URL"], UriKind.Absolute, out var api) && api.IsLoopback
                ? new Uri(api.GetLeftPart(UriPartial.Authority))
                : null,
        };
    }

    private static bool IsDirect(ClientServiceConfig? client) => client?.ServiceIntegration.IntegrationMode == IntegrationMode.Direct;

    private static Uri? Service(IConfiguration configuration, string name) =>
        Uri.TryCreate(configuration[$"services:{name}:http:0"], UriKind.Absolute, out var address) ? address : null;

    private static List<int> Ports(string? addresses) =>
        [.. (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(address => BindingAddress.Parse(address).Port)];
}
