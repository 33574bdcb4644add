using Testcontainers.LocalStack;

namespace Platform.Tests.Emulators;

/// <summary>LocalStack in a container, where Docker runs: PLATFORM_TEST_EMULATOR=localstack.</summary>
internal sealed class LocalStackEmulator : IEmulator
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

    public static async Task<LocalStackEmulator> StartAsync()
    {
        var container = new LocalStackBuilder(Image)
            .WithEnvironment("SERVICES", "dynamodb,s3,sns,sqs")
            .WithEnvironment("DISABLE_EVENTS", "1")
            .Build();
        await container.StartAsync();
        return new LocalStackEmulator(container);
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
