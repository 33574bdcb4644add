using Testcontainers.LocalStack;

namespace Platform.Tests.Emulators;

/// <summary>LocalStack in a container, where Docker runs: PLATFORM_TEST_EMULATOR=localstack.</summary>
internal sealed class LocalStackEmulator : ICloudFormationEmulator
{
    // The last tag that runs without a token.
    private const string Image = "localstack/localstack:4.14.0";

    private readonly LocalStackContainer container;

    private LocalStackEmulator(LocalStackContainer container)
    {
        this.container = container;
        Settings = new Dictionary<string, string?>(EmulatorSettings.Credentials)
        {
            ["AWS_ENDPOINT_URL"] = container.GetConnectionString().TrimEnd('/'),
        };
    }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IReadOnlyList<string>? TypesLeftOut => null;

    public static async Task<LocalStackEmulator> StartAsync()
    {
        var container = new LocalStackBuilder(Image)
            .WithEnvironment("SERVICES", "cloudformation,dynamodb,events,iam,lambda,logs,s3,sns,sqs,ssm,sts")
            .WithEnvironment("DISABLE_EVENTS", "1")
            // Its CloudFormation passes over types of which the free image has no service, as moto's does.
            .WithEnvironment("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "1")
            // It makes functions in containers beside its own.
            .WithBindMount("/var/run/docker.sock", "/var/run/docker.sock")
            .Build();
        await container.StartAsync();
        return new LocalStackEmulator(container);
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
