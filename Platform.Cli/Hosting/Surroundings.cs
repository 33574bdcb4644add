using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Hosting;

/// <summary>
/// The platform that a command speaks to. A process that a host started has all of it in its environment
/// (<c>PLATFORM_PREFIX</c> tells), and so has a shell that names a deployment (<c>PLATFORM_API</c>). From any other shell it is
/// what the AppHost's run.json says, over the shell's environment: keys of an AWS account in the shell must not meet the
/// emulators' addresses.
/// </summary>
internal sealed class Surroundings
{
    private readonly RunFile? _run;

    private Surroundings(CommandHost host, RunFile? run, IConfiguration configuration)
    {
        _run = run;
        Host = host;
        Configuration = configuration;
    }

    public CommandHost Host { get; }

    public IConfiguration Configuration { get; }

    public string Environment => Configuration["PLATFORM_ENVIRONMENT"] ?? "dev";

    public ClientId DefaultClient => new(Configuration["PLATFORM_DEFAULT_CLIENT"] ?? "editorial-store");

    /// <summary>Who answers in the providers' place on a laptop: judges Snipcart's tokens, holds the repositories; null where the providers themselves do.</summary>
    public Uri? StandIn =>
        Uri.TryCreate(Configuration["SNIPCART_API_URL"] ?? _run?.Addresses.GetValueOrDefault("snipcart"), UriKind.Absolute, out var address) && address.IsLoopback ? address : null;

    public static Surroundings Of(CommandHost host, ParseResult parsed)
    {
        var hosted = (host.Variables.ContainsKey("PLATFORM_PREFIX") || host.Variables.ContainsKey("PLATFORM_API")) && parsed.GetValue(CommonOptions.RunFile) is null;
        var run = hosted ? null : RunFile.Find(host, parsed.GetValue(CommonOptions.RunFile));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(host.Variables!);
        if (run is not null)
            configuration.AddInMemoryCollection(run.Environment!).AddInMemoryCollection(run.Secrets!);
        return new Surroundings(host, run, configuration.Build());
    }

    /// <param name="service">Such as <c>webhooks</c>: as service discovery names it, else as run.json does.</param>
    public Uri Address(string service) =>
        Find(service) ?? throw Missing($"The address of '{service}' is not known");

    /// <summary>Null where it is not known. <c>PLATFORM_API</c> is a deployment's one address for all its services: the output ApiUrl of its stack.</summary>
    public Uri? Find(string service) =>
        Uri.TryCreate(Configuration[$"services__{service}__http__0"] ?? Configuration["PLATFORM_API"] ?? _run?.Addresses.GetValueOrDefault(service), UriKind.Absolute, out var address) ? address : null;

    /// <summary>
    /// Where a client is served: its mode's own process answers for intake and builds alike where there is one beside the others,
    /// as on a laptop. A deployment of a single mode knows one address only.
    /// </summary>
    public Uri AddressFor(ClientId client, string service) =>
        Clients?.Find(client)?.ServiceIntegration.IntegrationMode == IntegrationMode.Direct && Find("direct") is { } direct ? direct : Address(service);

    public string OperatorKey => Configuration["PLATFORM_OPERATOR_KEY"] ?? throw Missing("PLATFORM_OPERATOR_KEY is not set");

    /// <summary>The folder of clients' files: configured, else the nearest <c>clients</c> upwards.</summary>
    public string ClientsFolder => Configuration["PLATFORM_CLIENTS"] ?? Host.FindUpwards("clients")
        ?? throw new CommandFault(ExitCode.Usage, "There is no folder 'clients' here or above.", "Run it inside the repository, or set PLATFORM_CLIENTS.");

    /// <summary>Null where there is no folder of clients.</summary>
    public ClientDirectory? Clients => field ??= (Configuration["PLATFORM_CLIENTS"] ?? Host.FindUpwards("clients")) is { } folder ? ClientDirectory.Load(folder, Environment) : null;

    /// <summary>The tree of recordings: configured, else the nearest <c>recordings</c> upwards.</summary>
    public string? RecordingsFolder => Configuration["PLATFORM_RECORDINGS"] ?? Host.FindUpwards("recordings");

    /// <summary>Refuses to touch AWS with nothing but what the shell happens to hold.</summary>
    public Surroundings Required() => _run is not null || Configuration["PLATFORM_PREFIX"] is not null ? this : throw Missing("No platform is running here");

    private static CommandFault Missing(string what) =>
        new(ExitCode.Unavailable, $"{what}: there is no .platform/run.json here or above.", "Start the platform with `dotnet run --project Platform.AppHost`, or name its file with --run-file. For a deployment set PLATFORM_API (the output ApiUrl of its stack) and PLATFORM_OPERATOR_KEY.");
}
