using System.Net.Http.Json;
using System.Security.Cryptography;
using Platform.Domain.Clients;

namespace Platform.AppHost.Development;

/// <summary>
/// What a laptop needs that a deployment gets from its stack: ports, folders and secrets. Secrets are random, and run.json
/// keeps them over restarts; configuration under the same name wins, for whoever develops against a real provider.
/// </summary>
internal sealed class DevelopmentValues
{
    private const string Usual = "editorial-store";

    private readonly string repository;
    private readonly string data;
    private readonly string? seeded;
    private readonly Dictionary<string, IResourceBuilder<ParameterResource>> parameters = [];
    private readonly Dictionary<string, string> secrets;

    private DevelopmentValues(IDistributedApplicationBuilder builder, string repository, string data, RunFile previous)
    {
        this.repository = repository;
        this.data = data;
        seeded = builder.Configuration["seed"];
        Ports = PortPlan.Choose(builder.Configuration, previous);
        Clients = Path.GetFullPath(builder.Configuration["clients"] ?? Path.Combine(repository, "clients"));
        var clients = ClientDirectory.Load(Clients, "dev").All;
        DefaultClient = (clients.FirstOrDefault(client => client.ClientId.Value == Usual) ?? clients.FirstOrDefault())?.ClientId.Value ?? Usual;
        Secrets = new DevelopmentSecrets(clients);
        secrets = Secrets.All.ToDictionary(
            name => name, name => builder.Configuration[name] ?? previous.Secrets.GetValueOrDefault(name) ?? RandomNumberGenerator.GetHexString(32, lowercase: true));
        foreach (var (name, value) in secrets)
            parameters[name] = builder.AddParameter(name.ToLowerInvariant().Replace('_', '-'), value, secret: true);
    }

    public PortPlan Ports { get; }

    public DevelopmentSecrets Secrets { get; }

    /// <summary>The folder of the clients' files; <c>--clients</c> names another.</summary>
    public string Clients { get; }

    /// <summary>Whom routes and commands mean that name nobody: the demo's shop, or the first of another folder's clients.</summary>
    public string DefaultClient { get; }

    public string Sites => Path.Combine(repository, "sites");

    public string Recordings => Path.Combine(repository, "recordings");

    /// <summary>Sites are chosen by host name; browsers resolve *.localhost themselves.</summary>
    public string DemoSite => $"http://{DefaultClient}.localhost:{Ports.Sites}";

    public static DevelopmentValues Read(IDistributedApplicationBuilder builder)
    {
        var repository = Path.GetFullPath(Path.Combine(builder.AppHostDirectory, ".."));
        var data = Path.GetFullPath(builder.Configuration["data"] ?? Path.Combine(repository, ".platform"));
        return new DevelopmentValues(builder, repository, data, RunFile.Read(data));
    }

    public static string Loopback(int port) => $"http://127.0.0.1:{port}";

    public string Secret(string name) => secrets[name];

    public IResourceBuilder<ParameterResource> SecretParameter(string name) => parameters[name];

    /// <summary>An absolute folder of the data folder.</summary>
    public string Folder(params ReadOnlySpan<string> parts) => Path.Combine([data, .. parts]);

    public IReadOnlyDictionary<string, string> Variables(string node) => new Dictionary<string, string>
    {
        ["PLATFORM_PREFIX"] = "platform-dev",
        ["PLATFORM_ENVIRONMENT"] = "dev",
        ["PLATFORM_CLIENTS"] = Clients,
        ["PLATFORM_DATA"] = data,
        ["PLATFORM_DEFAULT_CLIENT"] = DefaultClient,
        ["PLATFORM_NODE"] = node,
    };

    /// <summary>Seeds every demo client that has seeds; <c>--seed editorial-store</c> only that one.</summary>
    public string[] SeedArguments() => seeded is null ? ["demo", "seed"] : ["demo", "seed", "--client", seeded];

    /// <summary>Asks for a build of the demo client, as an operator would.</summary>
    public HttpCommandOptions BuildCommand() => new()
    {
        Description = $"Builds and publishes {DefaultClient}, whether its content changed or not.",
        PrepareRequest = context =>
        {
            context.Request.Headers.Add("X-Operator-Key", Secret(DevelopmentSecrets.OperatorKey));
            context.Request.Content = JsonContent.Create(new Dictionary<string, string> { ["client_id"] = DefaultClient });
            return Task.CompletedTask;
        },
    };

    /// <summary>Writes run.json: where everything is and what opens it, for the CLI and for tests.</summary>
    public void Save(LocalAws aws, string node) => new RunFile
    {
        Addresses = Ports.Addresses(),
        Secrets = secrets,
        Environment = Variables(node).Concat(aws.Addresses).Concat(aws.Credentials).ToDictionary(),
    }.Write(data);
}
