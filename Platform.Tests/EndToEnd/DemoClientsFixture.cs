using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.EndToEnd;

/// <summary>A running AppHost with all demo clients, whatever their CMS and shop.</summary>
public sealed class DemoClientsFixture : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private readonly string state = Directory.CreateTempSubdirectory("platform-e2e-").FullName;
    private AppHostProcess host = null!;

    public static ClientDirectory Clients { get; } = ClientDirectory.Load(Repository.PathOf("clients"), "dev");

    public static RecordingTree Recordings { get; } = new(Repository.PathOf("recordings"));

    public async ValueTask InitializeAsync() => host = await AppHostProcess.StartAsync(state, "--verbose", "true");

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        http.Dispose();
        Directory.Delete(state, recursive: true);
    }

    /// <summary>The client's home page, once its first release is live.</summary>
    public Task<string> HomeAsync(ClientId client) => Eventually.BecomesAsync(
        _ => PageAsync(client, "/"), page => page.StartsWith("200", StringComparison.Ordinal), TimeSpan.FromMinutes(4), $"{client} has a site");

    public async Task<string> PageAsync(ClientId client, string path)
    {
        var sites = host.Address("sites");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sites, path));
        request.Headers.Host = $"{client}.localhost:{sites.Port}";
        using var answer = await http.SendAsync(request);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
    }

    /// <summary>Signs a recording as its provider would and posts it to the client that it was recorded for.</summary>
    public async Task<ReplayAnswer> ReplayAsync(string name, bool asEdit = false)
    {
        var recording = Recordings.Read(name);
        var provider = ProviderRegistry.Find(RecordingTree.ProviderOf(recording))!;
        var client = Clients.Find(RecordingTree.ClientOf(recording) ?? new ClientId(AppHostFixture.Client))!;
        var secret = host.Secret(client.Webhooks.Secrets[provider.Metadata.Id][0].Ref["env:".Length..]);
        var sender = new ReplaySender(http, host.Address("webhooks"), host.Address("snipcart"), TimeProvider.System);
        var intake = client.ServiceIntegration.IntegrationMode == IntegrationMode.Direct ? host.Address("direct") : null;
        return await sender.SendAsync(new ReplayOrder { Provider = provider, Recording = recording, Secret = secret, AsEdit = asEdit, Intake = intake }, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that is stored anywhere, less the raw bodies' own records, and all that was logged; by the place where it stands.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EverythingAsync()
    {
        var found = new Dictionary<string, string>();
        using var dynamo = Dynamo();
        foreach (var table in (await dynamo.ListTablesAsync()).TableNames)
        {
            await foreach (var page in dynamo.Paginators.Scan(new ScanRequest { TableName = table }).Responses)
            {
                foreach (var item in page.Items.Where(item => item["sk"].S != "body"))
                    found[$"{table} {item["pk"].S} {item["sk"].S}"] = string.Join('\n', item.Values.Select(Text));
            }
        }

        using var s3 = new AmazonS3Client("local", "local", new AmazonS3Config { ServiceURL = host.Address("messaging").ToString(), ForcePathStyle = true });
        foreach (var bucket in (await s3.ListBucketsAsync()).Buckets)
        {
            await foreach (var stored in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket.BucketName }).S3Objects)
            {
                if (stored.Key.StartsWith("bodies/", StringComparison.Ordinal))
                    continue;
                using var content = await s3.GetObjectAsync(bucket.BucketName, stored.Key);
                using var reader = new StreamReader(content.ResponseStream);
                found[$"{bucket.BucketName}/{stored.Key}"] = await reader.ReadToEndAsync();
            }
        }

        found["the logs"] = host.Output;
        return found;
    }

    /// <summary>Waits until every event had its whole effect.</summary>
    public async Task SettledAsync()
    {
        using var dynamo = Dynamo();
        var open = new ScanRequest { TableName = "platform-dev-webhook-deliveries", FilterExpression = "attribute_exists(unsettled) AND begins_with(sk, :event)", ExpressionAttributeValues = new() { [":event"] = new("event#") } };
        await Eventually.HoldsAsync(async stop => await dynamo.Paginators.Scan(open).Responses.AllAsync(page => page.Count == 0, stop), TimeSpan.FromMinutes(2), "all events are settled");
    }

    private AmazonDynamoDBClient Dynamo() => new("local", "local", new AmazonDynamoDBConfig { ServiceURL = host.Address("dynamodb").ToString() });

    private static string Text(AttributeValue value) =>
        value.S ?? value.N ?? (value.B is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes.ToArray())
        : value.M is { Count: > 0 } members ? string.Join('\n', members.Values.Select(Text))
        : string.Join('\n', (value.L ?? []).Select(Text)));
}
