using System.Text;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Aws.Deliveries;
using Platform.Aws.EventLayers;
using Platform.Aws.Releases;
using Platform.Builds.Api;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Direct;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Replay;
using Platform.ServiceDefaults;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using Platform.Webhooks.Receiving;

namespace Platform.Tests.Direct.Rig;

/// <summary>Direct mode behind its front door, as Program.cs composes it, with the engine of the tests; without timers it acts only when it is told.</summary>
internal sealed class DirectService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EventLayerFixture _layer;
    private readonly DirectClient _client;
    private readonly HttpClient _http = new();

    private DirectService(WebApplication app, EventLayerFixture layer, DirectClient client, FakeRunner runner) =>
        (_app, _layer, _client, Runner) = (app, layer, client, runner);

    public FakeRunner Runner { get; }

    public SiteKey Site => new(_client.Id, "dev");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<DirectService> StartAsync(
        EventLayerFixture layer, DirectClient client, bool timers = true, Dictionary<string, string?>? settings = null)
    {
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(layer.Layer.SiteBucket(client.Id, "dev"), Cancellation);
        var runner = new FakeRunner(client.Folder);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(client.Settings(layer)).AddInMemoryCollection(settings ?? []);
        builder.AddServiceDefaults("direct");
        builder.Logging.ClearProviders();
        builder.AddDirectMode();
        if (timers)
            builder.AddTimers();
        builder.Services.AddSingleton<IBuildRunner>(runner);
        builder.Services.AddSingleton<FindEngine>(id => id == "fake" ? FakeRunner.Engine : null);

        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapWebhooks();
        app.MapBuildsApi();
        await app.StartAsync(Cancellation);
        return new DirectService(app, layer, client, runner);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A recorded webhook, as its provider would send it to this client now, under an id of its own.</summary>
    public async Task<DeliveryId> PostAsync(string recording)
    {
        var answer = await new ReplaySender(_http, new Uri(_app.Urls.Single()), null, TimeProvider.System).SendAsync(Order(recording, _client.Id), Cancellation);
        Assert.True(answer.Taken, $"{answer.Status} {answer.Verdict} {answer.Detail}");
        return answer.Delivery!.Value;
    }

    public static ReplayOrder Order(string recording, ClientId client)
    {
        var read = new RecordingTree(Repository.PathOf("recordings")).Read(recording);
        return new ReplayOrder { Provider = ProviderRegistry.Find(RecordingTree.ProviderOf(read))!, Recording = read, Secret = DirectClient.Secret, Client = client, AsEdit = true };
    }

    /// <summary>As the host without timers does it each minute.</summary>
    public Task PassAsync() => Get<DirectPass>().RunAsync(Cancellation);

    public async Task<DeliveryDetail> DeliveryAsync(DeliveryId id) => (await Get<DeliveryReader>().GetAsync(id, Cancellation))!;

    public Task<DeliveryDetail> SettledAsync(DeliveryId id) => Eventually.BecomesAsync(
        _ => DeliveryAsync(id), delivery => delivery.Record.State == DeliveryState.Settled, TimeSpan.FromMinutes(1), $"{id} is settled");

    public async Task<LiveRelease?> LiveAsync() => await Get<ReleaseReader>().LiveAsync(Site.Client, Site.Environment, Cancellation);

    /// <summary>A page of the live release; null where there is none.</summary>
    public Task<string?> PageAsync(string path) => PageAsync(_layer, Site, path);

    public static async Task<string?> PageAsync(EventLayerFixture layer, SiteKey site, string path)
    {
        var releases = new ReleaseReader(layer.Get<IAmazonDynamoDB>(), layer.Get<IAmazonS3>(), layer.Layer, TimeProvider.System);
        if (await releases.LiveAsync(site.Client, site.Environment, Cancellation) is not { } live
            || (await releases.ManifestAsync(site.Client, site.Environment, live.ReleaseId, Cancellation))?.Find(path) is not { } key)
            return null;

        using var stored = await layer.Get<IAmazonS3>().GetObjectAsync(layer.Layer.SiteBucket(site.Client, site.Environment), key, Cancellation);
        using var reader = new StreamReader(stored.ResponseStream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }

    public Task<string?> ShowsAsync(string path, string text) => Eventually.BecomesAsync(
        _ => PageAsync(path), page => page?.Contains(text, StringComparison.Ordinal) == true, TimeSpan.FromMinutes(1), $"{path} shows {text}");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
