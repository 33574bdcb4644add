namespace Platform.Tests.Emulators;

/// <summary>The emulators the AppHost runs by default: DynamoDB in one process; SNS, SQS and S3 in another.</summary>
public sealed class EmbeddedEmulator : IEmulator
{
    private readonly DirectoryInfo? folder;

    private EmbeddedEmulator(EmulatorProcess dynamoDb, EmulatorProcess messaging, DirectoryInfo? folder)
    {
        DynamoDb = dynamoDb;
        Messaging = messaging;
        this.folder = folder;
        Settings = new Dictionary<string, string?>(EmulatorSettings.Credentials)
        {
            ["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDb.Endpoint,
            ["AWS_ENDPOINT_URL_SNS"] = messaging.Endpoint,
            ["AWS_ENDPOINT_URL_SQS"] = messaging.Endpoint,
            ["AWS_ENDPOINT_URL_S3"] = messaging.Endpoint,
        };
    }

    public EmulatorProcess DynamoDb { get; }

    public EmulatorProcess Messaging { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Everything in memory, on free ports.</summary>
    public static Task<EmbeddedEmulator> StartInMemoryAsync() => StartAsync(null);

    /// <summary>State in a folder of its own and ports that stay, so that each process can be killed and started again.</summary>
    public static Task<EmbeddedEmulator> StartOnDiskAsync() => StartAsync(Directory.CreateTempSubdirectory("platform-emulator-"));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(DynamoDb.DisposeAsync().AsTask(), Messaging.DisposeAsync().AsTask());
        folder?.Delete(recursive: true);
    }

    private static async Task<EmbeddedEmulator> StartAsync(DirectoryInfo? folder)
    {
        var (dynamoDb, messaging) = (StartPartAsync("dynamodb"), StartPartAsync("messaging"));
        return new EmbeddedEmulator(await dynamoDb, await messaging, folder);

        Task<EmulatorProcess> StartPartAsync(string part) => EmulatorProcess.StartAsync(
            $"{part}.mjs",
            folder is null ? null : Path.Combine(folder.FullName, part),
            folder is null ? 0 : FreePort.Next());
    }
}
