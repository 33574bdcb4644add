using Platform.AppHost.Development;
using Platform.AppHost.Node;

namespace Platform.AppHost;

/// <summary>Where services find AWS. No service knows what answers there.</summary>
internal sealed class LocalAws
{
    private const string LocalStackImage = "localstack/localstack";

    /// <summary>The last tag that runs without a token.</summary>
    private const string LocalStackTag = "4.14.0";

    private readonly Dictionary<string, EndpointReference> endpoints = [];
    private readonly Dictionary<string, string> addresses = [];
    private readonly List<IResourceBuilder<IResource>> emulators = [];

    private LocalAws()
    {
    }

    /// <summary>Folders whose npm packages the emulators are.</summary>
    public IReadOnlyList<string> NpmFolders { get; private init; } = [];

    /// <summary>The endpoint variables as text, for run.json.</summary>
    public IReadOnlyDictionary<string, string> Addresses => addresses;

    public static LocalAws Add(IDistributedApplicationBuilder builder, DevelopmentValues development, NodeParts node) =>
        EmulatorNamed(builder.Configuration["emulator"]) switch
        {
            Emulator.Embedded => AddEmbedded(builder, development, node),
            Emulator.LocalStack => AddLocalStack(builder, development),
            _ => new LocalAws(),
        };

    public IResourceBuilder<T> ApplyTo<T>(IResourceBuilder<T> resource)
        where T : IResourceWithEnvironment, IResourceWithWaitSupport
    {
        foreach (var (name, endpoint) in endpoints)
            resource.WithEnvironment(name, endpoint);
        foreach (var (name, value) in Credentials)
            resource.WithEnvironment(name, value);
        foreach (var emulator in emulators)
            resource.WaitFor(emulator);
        return resource;
    }

    /// <summary>What an emulator needs beside its address. Empty for real AWS.</summary>
    public IReadOnlyDictionary<string, string> Credentials => emulators.Count == 0 ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = "local",
        ["AWS_SECRET_ACCESS_KEY"] = "local",
    };

    private static LocalAws AddEmbedded(IDistributedApplicationBuilder builder, DevelopmentValues development, NodeParts node)
    {
        var folder = Path.Combine(builder.AppHostDirectory, "emulator");
        var aws = new LocalAws { NpmFolders = [folder] };
        aws.Use(Start("dynamodb", development.Ports.DynamoDb), development.Ports.DynamoDb, "AWS_ENDPOINT_URL_DYNAMODB");
        aws.Use(Start("messaging", development.Ports.Messaging), development.Ports.Messaging, "AWS_ENDPOINT_URL_SNS", "AWS_ENDPOINT_URL_SQS", "AWS_ENDPOINT_URL_S3");
        return aws;

        IResourceBuilder<ExecutableResource> Start(string name, int port) =>
            builder.AddExecutable(name, node.Path, folder, "--disable-warning=ExperimentalWarning", $"{name}.mjs")
                .WithHttpEndpoint(port: port, env: "PORT", isProxied: false)
                .WithHttpHealthCheck("/health")
                .WithEnvironment("DATA_DIR", development.Folder("emulator", name));
    }

    private static LocalAws AddLocalStack(IDistributedApplicationBuilder builder, DevelopmentValues development)
    {
        var aws = new LocalAws();
        var localStack = builder.AddContainer("localstack", LocalStackImage, LocalStackTag)
            .WithHttpEndpoint(port: development.Ports.LocalStack, targetPort: 4566)
            .WithHttpHealthCheck("/_localstack/health");
        aws.Use(localStack, development.Ports.LocalStack, "AWS_ENDPOINT_URL");
        return aws;
    }

    private static Emulator EmulatorNamed(string? name) =>
        name is null ? Emulator.Embedded
        : Enum.TryParse<Emulator>(name, ignoreCase: true, out var emulator) ? emulator
        : throw new DistributedApplicationException($"--emulator {name}: say embedded, localstack or none.");

    private void Use<T>(IResourceBuilder<T> emulator, int port, params string[] variables)
        where T : IResourceWithEndpoints
    {
        emulators.Add((IResourceBuilder<IResource>)emulator);
        foreach (var variable in variables)
        {
            endpoints[variable] = emulator.GetEndpoint("http");
            addresses[variable] = DevelopmentValues.Loopback(port);
        }
    }
}
