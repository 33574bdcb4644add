using System.Diagnostics;
using System.Security.Cryptography;
using Amazon.DynamoDBv2;
using Platform.Aws.Content;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Emulators;

namespace Platform.Tests.Builds.Rig;

/// <summary>
/// The service as a process of its own, with a client whose content stands in the real cache and whose starter is a
/// <see cref="HangingStarter"/>.
/// </summary>
internal sealed class BuildsProcess : IAsyncDisposable
{
    private readonly EventLayerFixture _layer;
    private Process? _process;

    private BuildsProcess(EventLayerFixture layer) => _layer = layer;

    public ClientId Client { get; } = new("c" + RandomNumberGenerator.GetHexString(9, lowercase: true));

    public string Folder { get; } = Directory.CreateTempSubdirectory("platform-process-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<BuildsProcess> StartAsync(EventLayerFixture layer)
    {
        var service = new BuildsProcess(layer);
        HangingStarter.Write(service.Write);
        service.Write($"clients/{service.Client}.json", $$"""
            { "client_id": "{{service.Client}}", "company_name": "Process", "domain": "process.example", "contact_email": "studio@process.example",
              "environment": "dev", "service_tier": "tier1", "builds": { "quiet_seconds": 1 },
              "service_integration": { "service_type": "cms_tier", "integration_mode": "event_driven", "ssg_engine": "eleventy" } }
            """);
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(layer.Layer.SiteBucket(service.Client, "dev"), Cancellation);
        await service.FillCacheAsync();
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
        start.Environment["PLATFORM_BUILD_LEASE_SECONDS"] = "4";
        start.Environment["PLATFORM_BUILD_RETRY_SECONDS"] = "1,1,1";
        start.Environment["PLATFORM_SWEEP_SECONDS"] = "1";
        start.Environment["PLATFORM_DAILY_HOUR"] = BuildsRig.HourOfTheNight;
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
    }

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

    private async Task FillCacheAsync()
    {
        var item = new ContentItem
        {
            Id = new ContentId("one"),
            Type = ContentType.Article,
            Locale = "en",
            Slug = "one",
            Title = "One",
            UpdatedAt = TimeProvider.System.GetUtcNow(),
        };
        var cache = new DocumentTable(_layer.Get<IAmazonDynamoDB>(), _layer.Layer.Tables.UnifiedContentCache.Name, TimeProvider.System);
        var row = new PublishedRow { Item = item, Hash = ContentHash.Of(item), Changes = 1, ChangedAt = TimeProvider.System.GetUtcNow() };
        var key = ContentKeys.Published(ContentKeys.Partition(Client, "dev"), ItemKey.Of(item));
        await cache.PutAsync(key, row, 0, ContentRows.Published, Cancellation);

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
