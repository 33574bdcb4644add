using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Aws;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Builds.Api;
using Platform.Builds.Images;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.ServiceDefaults;
using Platform.Tests.Emulators;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Tests.Builds.Rig;

/// <summary>The whole service behind its front door, as Program.cs composes it: real clock, real queues; content and engine are the test's.</summary>
internal sealed class BuildsService : IAsyncDisposable
{
    public const string OperatorKey = "an-operators-key-for-tests";

    private readonly WebApplication _app;
    private readonly EventLayerFixture _layer;
    private readonly DirectoryInfo _folder;

    private BuildsService(WebApplication app, EventLayerFixture layer, ClientId client, FakeContent content, FakeRunner runner, DirectoryInfo folder)
    {
        (_app, _layer, Client, Content, Runner, _folder) = (app, layer, client, content, runner, folder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Http.DefaultRequestHeaders.Add(Platform.ServiceDefaults.Access.RequireOperatorKey.Header, OperatorKey);
    }

    public ClientId Client { get; }

    public FakeContent Content { get; }

    public FakeRunner Runner { get; }

    public HttpClient Http { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="configure">Changes what the service is made of.</param>
    public static async Task<BuildsService> StartAsync(EventLayerFixture layer, Action<IServiceCollection>? configure = null, string engine = "fake")
    {
        var folder = Directory.CreateTempSubdirectory("platform-service-");
        var client = new ClientId("c" + RandomNumberGenerator.GetHexString(9, lowercase: true));
        var content = new FakeContent(TimeProvider.System) { TellsChanges = false };
        var runner = new FakeRunner(folder.FullName);
        Directory.CreateDirectory(Path.Combine(folder.FullName, "sites", "fake"));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "clients"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "clients", $"{client}.json"), ClientFile(client, engine), Cancellation);
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(layer.Layer.SiteBucket(client, "dev"), Cancellation);

        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(layer.Settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PLATFORM_CLIENTS"] = Path.Combine(folder.FullName, "clients"),
            ["PLATFORM_SITES"] = Path.Combine(folder.FullName, "sites"),
            ["PLATFORM_DATA"] = Path.Combine(folder.FullName, "data"),
            ["PLATFORM_OPERATOR_KEY"] = OperatorKey,
            ["PLATFORM_DAILY_HOUR"] = BuildsRig.HourOfTheNight,
        });
        builder.AddServiceDefaults("builds");
        builder.Logging.ClearProviders();
        builder.Services.AddPlatformAws(builder.Configuration);
        builder.Services.AddBuildSettings(builder.Configuration)
            .AddImages(builder.Configuration).AddBatching().AddEventLayer(builder.Configuration).AddConsumers().AddSealing().AddRunning().AddPublishing().AddClosing().AddSweeping().AddSweepService().AddBuildsApi();
        builder.Services.AddSingleton<IContentSource>(content);
        builder.Services.AddSingleton<IBuildRunner>(runner);
        builder.Services.AddSingleton<FindEngine>(id => id == "fake" ? FakeRunner.Engine : null);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapBuildsApi();
        await app.StartAsync(Cancellation);
        return new BuildsService(app, layer, client, content, runner, folder);
    }

    /// <summary>As the projector asks for a build.</summary>
    public Task<UnifiedEvent> RequestAsync(string? traceparent = null, params string[] changed) => RequestAsync(draft: false, traceparent, changed);

    /// <summary>As the projector asks for a preview.</summary>
    public Task RequestPreviewAsync() => RequestAsync(draft: true, null, []);

    private async Task<UnifiedEvent> RequestAsync(bool draft, string? traceparent, string[] changed)
    {
        var cause = new EventId("evt_" + RandomNumberGenerator.GetHexString(20, lowercase: true));
        var requested = new UnifiedEvent
        {
            EventId = EventId.Derive(cause.Value, EventType.BuildRequested, new ContentId(Client.Value), null),
            ClientId = Client,
            Environment = "dev",
            EventType = EventType.BuildRequested,
            Provider = ProviderId.Platform,
            ContentId = new ContentId(Client.Value),
            ContentType = ContentType.Site,
            Timestamp = TimeProvider.System.GetUtcNow(),
            Traceparent = traceparent,
            Draft = draft,
            Data = new EventData { UnifiedFields = new UnifiedFields { Build = new BuildFields { Cause = cause, ChangedItems = changed } } },
        };
        await _layer.Get<EventPublisher>().PublishAsync(requested, Cancellation);
        return requested;
    }

    public async Task<JsonNode> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path, Cancellation))!;

    public async Task<(int Status, JsonNode Body)> PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body, Cancellation);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string ClientFile(ClientId client, string engine) => $$"""
        {
          "client_id": "{{client}}", "company_name": "Service", "domain": "service.example", "contact_email": "studio@service.example",
          "environment": "dev", "service_tier": "tier1",
          "service_integration": { "service_type": "cms_tier", "integration_mode": "event_driven", "ssg_engine": "{{engine}}" },
          "builds": { "quiet_seconds": 1, "longest_wait_seconds": 10 }
        }
        """;
}
