using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Audit;
using Platform.Aws.Content;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Content.Api;
using Platform.Content.Cache;
using Platform.Content.Projection;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;

namespace Platform.Tests.Content;

/// <summary>The content service on a socket, with an event layer of its own in the real emulator and two clients.</summary>
public class ContentFixture(EmulatorFixture emulators) : IAsyncLifetime
{
    public const string OperatorKey = "an-operator-key-of-the-test";

    private readonly string folder = Directory.CreateTempSubdirectory("platform-content-").FullName;
    private readonly ConcurrentQueue<UnifiedEvent> requests = new();
    private WebApplicationFactory<Projector>? application;

    public EventLayerFixture Layer { get; } = new(emulators);

    /// <summary>Sanity and Snipcart.</summary>
    public ClientId Client => new($"shop-{Layer.Prefix}");

    /// <summary>A client of the same deployment, with the same providers.</summary>
    public ClientId Neighbour => new($"next-{Layer.Prefix}");

    /// <summary>Sanity and Shopify.</summary>
    public ClientId Merchant => new($"mall-{Layer.Prefix}");

    public Faults Faults { get; } = new();

    public IServiceProvider Services => application?.Services ?? throw new InvalidOperationException("The fixture is not initialised.");

    internal Site Site => SiteOf(Client);

    /// <summary><c>PLATFORM_DATA</c>.</summary>
    public string DataFolder => Path.Combine(folder, "data");

    /// <summary>Further clients of the deployment, each with its file and its content key.</summary>
    protected virtual IEnumerable<(ClientId Id, string File, string Key)> MoreClients => [];

    /// <summary>What the service is told beside its layer and clients.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> MoreSettings => [];

    internal Site SiteOf(ClientId client) => new(Services.GetRequiredService<ClientDirectory>().Find(client)!, "dev");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        await Layer.InitializeAsync();
        foreach (var client in new[] { Client, Neighbour, Merchant })
            await File.WriteAllTextAsync(Path.Combine(folder, $"{client}.json"), ClientFile(client, client == Merchant ? Shopify : Snipcart));

        foreach (var (id, file, _) in MoreClients)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{id}.json"), file);

        application = new WebApplicationFactory<Projector>().WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in Layer.Settings)
                host.UseSetting(name, value);
            host.UseSetting("Logging:LogLevel:Platform", "Warning");
            host.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
            host.UseSetting("PLATFORM_ENVIRONMENT", "dev");
            host.UseSetting("PLATFORM_CLIENTS", folder);
            host.UseSetting("PLATFORM_DATA", DataFolder);
            host.UseSetting("PLATFORM_OPERATOR_KEY", OperatorKey);
            host.UseSetting(Variable(Client, "CONTENT_KEY"), "key-of-the-client");
            host.UseSetting(Variable(Client, "CONTENT_PREVIEW_KEY"), "preview-key-of-the-client");
            host.UseSetting(Variable(Neighbour, "CONTENT_KEY"), "key-of-the-neighbour");
            host.UseSetting(Variable(Merchant, "CONTENT_KEY"), "key-of-the-merchant");
            foreach (var (id, _, key) in MoreClients)
            {
                host.UseSetting(Variable(id, "CONTENT_KEY"), key);
                host.UseSetting(Variable(id, "CONTENT_PREVIEW_KEY"), $"preview-{key}");
            }

            foreach (var (name, value) in MoreSettings)
                host.UseSetting(name, value);

            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<IAmazonDynamoDB>(new FaultingDynamoDb(Layer.Settings, Faults));
                services.AddSingleton<IAmazonSimpleNotificationService>(new FaultingSns(Layer.Get<IAmazonSimpleNotificationService>(), Faults));
            });
        });
        application.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        application.StartServer();
    }

    /// <summary>A caller with the client's key, or another, or none.</summary>
    public HttpClient Http(string? key = "key-of-the-client")
    {
        var http = application!.CreateClient();
        if (key is not null)
            http.DefaultRequestHeaders.Add(RequireApiKey.Header, key);
        return http;
    }

    /// <summary>Through SNS and SQS, all at once; returns when the projector has had its way with all of them.</summary>
    public async Task PublishAsync(params IEnumerable<UnifiedEvent> events)
    {
        await Task.WhenAll(events.Select(unified => Layer.Get<EventPublisher>().PublishAsync(unified, Cancellation)));
        await DrainAsync(Layer.Layer.Queues.ContentProjection);
    }

    /// <summary>The projector alone, without topic and queue: what the handler of one message does.</summary>
    public async Task<string> ProjectAsync(UnifiedEvent unified) =>
        (await Services.GetRequiredService<Projector>().ProjectAsync(SiteOf(unified.ClientId), unified, Cancellation)).Stage;

    public Task DrainAsync(QueueDescription queue) => Eventually.BecomesAsync(_ => PendingAsync(queue.Name), pending => pending == 0);

    /// <summary>What a reader of the site sees of an item; null for a 404.</summary>
    public async Task<ContentItem?> FindAsync(string id, string? locale = null, string key = "key-of-the-client")
    {
        using var http = Http(key);
        using var answer = await http.GetAsync($"/content/{id}{(locale is null ? "" : $"?locale={locale}")}", Cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return ItemJson.Parse(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    /// <summary>A build that an item still owes.</summary>
    internal async Task<BuildOwed?> FindOwedAsync(string id, ClientId? client = null)
    {
        var key = ContentKeys.Published(SiteOf(client ?? Client).Partition, new ItemKey(new ContentId(id), "en"));
        return (await Services.GetRequiredService<ContentCache>().Table.GetAsync(key, ContentRows.Published, Cancellation))?.Value.Owed;
    }

    /// <summary>The build request that an event caused, or null.</summary>
    public async Task<UnifiedEvent?> FindRequestAsync(UnifiedEvent cause) => await RequestsAsync(cause) is [var first, ..] ? first : null;

    /// <summary>Each time it was asked for.</summary>
    public async Task<IReadOnlyList<UnifiedEvent>> RequestsAsync(UnifiedEvent cause) =>
        [.. (await RequestsAsync(cause.ClientId)).Where(request => request.Data.UnifiedFields.Build!.Cause == cause.EventId)];

    /// <summary>All build requests for a client.</summary>
    public async Task<IReadOnlyList<UnifiedEvent>> RequestsAsync(ClientId client)
    {
        var sqs = Layer.Get<IAmazonSQS>();
        var url = await Layer.Get<LayerAddresses>().QueueUrlAsync(Layer.Layer.Queues.BuildRequests.Name, Cancellation);
        while (await sqs.ReceiveMessageAsync(new ReceiveMessageRequest { QueueUrl = url, MaxNumberOfMessages = 10 }, Cancellation) is { Messages.Count: > 0 } page)
        {
            foreach (var message in page.Messages)
            {
                requests.Enqueue(await Layer.Get<EventReader>().ReadAsync(message.Body, Cancellation));
                await sqs.DeleteMessageAsync(url, message.ReceiptHandle, Cancellation);
            }
        }

        return [.. requests.Where(request => request.ClientId == client)];
    }

    public async Task<ContentItem?> FindBySlugAsync(ContentType type, string slug, string key = "key-of-the-client")
    {
        using var http = Http(key);
        using var answer = await http.GetAsync($"/content/by-slug/{Wire.Name(type)}/{slug}", Cancellation);
        return answer.IsSuccessStatusCode ? ItemJson.Parse(await answer.Content.ReadAsByteArrayAsync(Cancellation)) : null;
    }

    public async Task<IReadOnlyList<ContentItem>> ExportAsync(string key = "key-of-the-client")
    {
        using var http = Http(key);
        var lines = await http.GetStringAsync("/content/export", Cancellation);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ItemJson.Parse(Encoding.UTF8.GetBytes(line)))];
    }

    public async Task<IReadOnlyList<string>> StagesAsync(UnifiedEvent unified) =>
        [.. (await Layer.Get<EventAudit>().ReadAsync(unified.EventId, Cancellation)).Select(stage => stage.Stage)];

    /// <returns>The event as the audit keeps it.</returns>
    public Task<string?> AuditedAsync(UnifiedEvent unified) => Layer.Get<EventAudit>().ReadEventAsync(unified.EventId, Cancellation);

    /// <summary>All that the cache's table holds, as text.</summary>
    public async Task<string> DumpCacheAsync()
    {
        var text = new StringBuilder();
        ScanResponse? page = null;
        do
        {
            page = await Layer.Get<IAmazonDynamoDB>().ScanAsync(
                new ScanRequest { TableName = Layer.Layer.Tables.UnifiedContentCache.Name, ExclusiveStartKey = page?.LastEvaluatedKey }, Cancellation);
            foreach (var (name, value) in page.Items.SelectMany(item => item))
                text.Append(name).Append('=').Append(value.S ?? value.N ?? string.Join(' ', (value.L ?? []).Select(one => one.S))).Append('\n');
        }
        while (page.LastEvaluatedKey is { Count: > 0 });
        return text.ToString();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (application is not null)
            await application.DisposeAsync();
        await Layer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public async Task<int> PendingAsync(string queueName)
    {
        var url = await Layer.Get<LayerAddresses>().QueueUrlAsync(queueName, Cancellation);
        var answer = await Layer.Get<IAmazonSQS>().GetQueueAttributesAsync(
            url, ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed"], Cancellation);
        return answer.ApproximateNumberOfMessages + answer.ApproximateNumberOfMessagesNotVisible + answer.ApproximateNumberOfMessagesDelayed;
    }

    private static string Variable(ClientId client, string name) => $"{client.Value.ToUpperInvariant().Replace('-', '_')}_{name}";

    private const string Snipcart = """{ "provider": "snipcart", "settings": { "public_api_key": "key", "currency": "EUR", "mode": "Live" } }""";

    private const string Shopify = """{ "provider": "shopify_basic", "settings": { "store_domain": "enterprise-corp.myshopify.com", "currency": "USD" } }""";

    private static string ClientFile(ClientId client, string shop) => $$"""
        {
          "client_id": "{{client}}", "company_name": "Tide & Timber", "domain": "tide.example", "contact_email": "studio@tide.example",
          "environment": "dev", "service_tier": "tier3",
          "service_integration": {
            "service_type": "composed_stack", "integration_mode": "event_driven", "ssg_engine": "eleventy",
            "cms_config": { "provider": "sanity", "settings": { "project_id": "zp7mbokg", "dataset": "production" } },
            "ecommerce_config": {{shop}}
          }
        }
        """;
}
