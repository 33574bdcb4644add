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
/// The service as a process of its own, with a client whose content stands in the real cache and whose starter is an engine
/// that hangs in its first run and works in every other.
/// </summary>
internal sealed class BuildsProcess : IAsyncDisposable
{
    private const string Engine = """
        const fs = require("node:fs");
        if (!fs.existsSync("../ran")) {
          fs.writeFileSync("../ran", "");
          require("node:child_process").spawn("sleep", ["300"]);
          setInterval(() => {}, 1000);
        } else {
          const item = JSON.parse(fs.readFileSync(process.env.CONTENT_SNAPSHOT, "utf8").split("\n")[0]);
          for (const [path, text] of [["index.html", "home"], ["404.html", "none"], [`article/${item.slug}/index.html`, item.title]]) {
            fs.mkdirSync(require("node:path").dirname(`_site/${path}`), { recursive: true });
            fs.writeFileSync(`_site/${path}`, text);
          }
        }
        """;

    private readonly EventLayerFixture _layer;
    private Process? _process;

    private BuildsProcess(EventLayerFixture layer) => _layer = layer;

    public ClientId Client { get; } = new("c" + RandomNumberGenerator.GetHexString(9, lowercase: true));

    public string Folder { get; } = Directory.CreateTempSubdirectory("platform-process-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<BuildsProcess> StartAsync(EventLayerFixture layer)
    {
        var service = new BuildsProcess(layer);
        service.Write("sites/eleventy/package.json", """{ "dependencies": { "@11ty/eleventy": "file:engine" } }""");
        service.Write("sites/eleventy/package-lock.json", """
            { "lockfileVersion": 3, "packages": { "": { "dependencies": { "@11ty/eleventy": "file:engine" } },
              "engine": { "name": "@11ty/eleventy", "version": "1.0.0" }, "node_modules/@11ty/eleventy": { "resolved": "engine", "link": true } } }
            """);
        service.Write("sites/eleventy/engine/package.json", """{ "name": "@11ty/eleventy", "version": "1.0.0" }""");
        service.Write("sites/eleventy/engine/cmd.cjs", Engine);
        service.Write("sites/eleventy/kit/finish.mjs", "");
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
