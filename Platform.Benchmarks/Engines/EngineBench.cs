using System.Diagnostics;
using Platform.Benchmarks.Spine;
using Platform.Builds.Checking;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Sealing;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Benchmarks.Engines;

/// <summary>One engine in a workspace of its own, through the runner, the checks and the manifest of a real build.</summary>
internal sealed class EngineBench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-engines-");
    private readonly Engine _engine;
    private readonly LocalRunner _runner;
    private readonly BuildLog _log;

    public EngineBench(Engine engine)
    {
        _engine = engine;
        var node = Path.Combine(RunningPlatform.Root, "Platform.AppHost", "node", "node_modules", "node", "bin", "node");
        var settings = new BuildSettings { SitesFolder = Path.Combine(RunningPlatform.Root, "sites"), Node = File.Exists(node) ? node : null };
        _runner = new LocalRunner(new StarterFiles(settings), new EngineEnvironment(settings), new BuildFiles(new PlatformSettings { DataFolder = _folder.FullName }));
        _log = new BuildLog(PathOf("log"));
    }

    /// <summary>The demo client with CMS and shop.</summary>
    public static ClientServiceConfig Client { get; } =
        ClientDirectory.Load(Path.Combine(RunningPlatform.Root, "clients"), "dev").Find(new ClientId("editorial-store"))!;

    /// <summary>Where the last site stands.</summary>
    public string Output { get; private set; } = "";

    public async Task<TimeSpan> InstallAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await RunAsync(_engine with { Build = [["true"]] }, []);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <returns>How long the engine took, without the check and the manifest after it.</returns>
    public async Task<(TimeSpan Time, OutputManifest Site)> BuildAsync(IReadOnlyList<ContentItem> items, params IEnumerable<ContentItem> changed)
    {
        var started = Stopwatch.GetTimestamp();
        Output = await RunAsync(_engine, items);
        var time = Stopwatch.GetElapsedTime(started);

        var keys = changed.Select(item => ItemKey.Of(item).ToString()).ToHashSet();
        var findings = await OutputCheck.RunAsync(Output, items, Client.Content.DefaultLocale, keys, CancellationToken.None);
        return findings.Faults.Count == 0
            ? (time, await OutputManifest.ReadAsync(Output, new ReleaseId("r"), _engine, Client, CancellationToken.None))
            : throw new InvalidOperationException($"{_engine.Id} made a wrong site: {findings.Faults[0]}");
    }

    /// <summary>The next build starts from nothing but what is installed.</summary>
    public void Forget() => _runner.Doubt(Order(_engine));

    public void Dispose()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<string> RunAsync(Engine engine, IReadOnlyList<ContentItem> items)
    {
        Directory.CreateDirectory(PathOf("images"));
        await File.WriteAllTextAsync(PathOf("images/images.json"), "{}");
        await File.WriteAllTextAsync(PathOf("changed.txt"), "");
        await File.WriteAllBytesAsync(PathOf("site.json"), SiteConfigFile.Of(Client));
        await File.WriteAllBytesAsync(PathOf("snapshot.ndjson"), [.. items.SelectMany(item => ItemJson.Serialize(item).Append((byte)'\n'))]);
        var result = await _runner.RunAsync(Order(engine), _log, CancellationToken.None);
        return result.Output ?? throw new InvalidOperationException($"{result.Error}\n{_log.LastLines()}");
    }

    private RunOrder Order(Engine engine) => new()
    {
        Site = new SiteKey(Client.ClientId, Client.Environment),
        Engine = engine,
        SnapshotFile = PathOf("snapshot.ndjson"),
        ChangedFile = PathOf("changed.txt"),
        ImagesFile = PathOf("images/images.json"),
        ConfigFile = PathOf("site.json"),
        SiteBuildId = "bench",
    };

    private string PathOf(string path) => Path.Combine(_folder.FullName, path);
}
