using System.Diagnostics;
using System.Security.Cryptography;
using Amazon.DynamoDBv2;
using Platform.Aws.Content;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Tests.Builds.Rig;

/// <summary>
/// The service as a process of its own, with a client whose content stands in the real cache and whose starter is a
/// <see cref="HangingStarter"/>, or has another engine.
/// </summary>
internal sealed class BuildsProcess : IAsyncDisposable
{
    private readonly EventLayerFixture _layer;
    private Process? _process;

    private BuildsProcess(EventLayerFixture layer) => _layer = layer;

    public ClientId Client { get; } = new("c" + RandomNumberGenerator.GetHexString(9, lowercase: true));

    public string Folder { get; } = Directory.CreateTempSubdirectory("platform-process-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="engine">In the place of the one that hangs in its first run.</param>
    public static async Task<BuildsProcess> StartAsync(EventLayerFixture layer, string? engine = null)
    {
        var service = new BuildsProcess(layer);
        if (engine is null)
            HangingStarter.Write(service.Write);
        else
            HangingStarter.Write(service.Write, engine);
        service.Write($"clients/{service.Client}.json", $$"""
            { "client_id": "{{service.Client}}", "company_name": "Process", "domain": "process.example", "contact_email": "studio@process.example",
              "environment": "dev", "service_tier": "tier1", "builds": { "quiet_seconds": 1, "daily_budget": 10000 },
              "service_integration": { "service_type": "cms_tier", "integration_mode": "event_driven", "ssg_engine": "eleventy" } }
            """);
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(layer.Layer.SiteBucket(service.Client, "dev"), Cancellation);
        await service.EditAsync("one", "One");
        await service.MarkCompleteAsync();
        await service.RunAsync();
        return service;
    }

    public async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Platform.Builds.dll"), "--urls", "http://127.0.0.1:0"]);
        foreach (var (name, value) in _layer.Settings)
            start.Environment[name] = value;
        start.Environment["PLATFORM_NODE"] = await Node.PathAsync();
        start.Environment["PLATFORM_CLIENTS"] = Path.Combine(Folder, "clients");
        start.Environment["PLATFORM_SITES"] = Path.Combine(Folder, "sites");
        start.Environment["PLATFORM_DATA"] = Path.Combine(Folder, "data");
        start.Environment["PLATFORM_BUILD_LEASE_SECONDS"] = "2";
        start.Environment["PLATFORM_SITE_LEASE_SECONDS"] = "2";
        start.Environment["PLATFORM_BUILD_RETRY_SECONDS"] = "0.2,0.2,1";
        start.Environment["PLATFORM_SWEEP_SECONDS"] = "0.5";
        start.Environment["PLATFORM_DAILY_HOUR"] = BuildsRig.HourOfTheNight;
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
    }

    public bool IsRunning => _process is { HasExited: false };

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>As the projector writes it, and asks for a build.</summary>
    /// <param name="title">Null takes the item away.</param>
    public async Task EditAsync(string slug, string? title)
    {
        var now = TimeProvider.System.GetUtcNow();
        var item = new ContentItem
        {
            Id = new ContentId(slug),
            Type = ContentType.Article,
            Locale = "en",
            Slug = slug,
            Title = title ?? "",
            UpdatedAt = now,
        };
        var cache = new DocumentTable(_layer.Get<IAmazonDynamoDB>(), _layer.Layer.Tables.UnifiedContentCache.Name, TimeProvider.System);
        var key = ContentKeys.Published(ContentKeys.Partition(Client, "dev"), ItemKey.Of(item));
        await cache.ChangeAsync(
            key,
            ContentRows.Published,
            row => new PublishedRow
            {
                Item = title is null ? null : item,
                Hash = title is null ? null : ContentHash.Of(item),
                Changes = (row?.Changes ?? 0) + 1,
                ChangedAt = now,
            },
            Cancellation);
        await _layer.Get<EventPublisher>().PublishAsync(Request(ItemKey.Of(item), now), Cancellation);
    }

    private UnifiedEvent Request(ItemKey item, DateTimeOffset now)
    {
        var cause = new EventId("evt_" + RandomNumberGenerator.GetHexString(20, lowercase: true));
        return new UnifiedEvent
        {
            EventId = EventId.Derive(cause.Value, EventType.BuildRequested, new ContentId(Client.Value), null),
            ClientId = Client,
            Environment = "dev",
            EventType = EventType.BuildRequested,
            Provider = ProviderId.Platform,
            ContentId = new ContentId(Client.Value),
            ContentType = ContentType.Site,
            Timestamp = now,
            Data = new EventData { UnifiedFields = new UnifiedFields { Build = new BuildFields { Cause = cause, ChangedItems = [item.ToString()] } } },
        };
    }

    private async Task MarkCompleteAsync()
    {
        var client = ClientDirectory.Load(Path.Combine(Folder, "clients"), "dev").Find(Client)!;
        await new ContentCompleteness(_layer.Get<IAmazonDynamoDB>(), _layer.Layer, TimeProvider.System).MarkAsync(client, "dev", Cancellation);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
