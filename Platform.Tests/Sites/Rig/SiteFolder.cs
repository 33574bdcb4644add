using System.Text.Json.Nodes;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;
using Platform.Tests.Builds.Rig;
using Platform.Tests.Emulators;

namespace Platform.Tests.Sites.Rig;

/// <summary>Eleventy's starter, built by the local runner from the kit's own snapshot. The other starters have the same HTML.</summary>
internal sealed class SiteFolder : IDisposable
{
    public const string Origin = "https://editorial-store.example";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("platform-site-");

    private SiteFolder()
    {
    }

    /// <summary>Absolute folder of the built site.</summary>
    public string Output { get; private set; } = "";

    /// <param name="change">Makes the client's configuration what the test is about.</param>
    /// <param name="edit">The same of each item, by its id.</param>
    /// <param name="client">Whose engine it is; null for the engine alone.</param>
    public static async Task<SiteFolder> BuildAsync(
        Action<JsonObject> change, Action<string, JsonObject>? edit = null, ClientServiceConfig? client = null, CancellationToken cancellationToken = default)
    {
        var site = new SiteFolder();
        try
        {
            await site.RunAsync(change, edit, client, cancellationToken);
            return site;
        }
        catch
        {
            site.Dispose();
            throw;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task RunAsync(Action<JsonObject> change, Action<string, JsonObject>? edit, ClientServiceConfig? client, CancellationToken cancellationToken)
    {
        var node = await Node.PathAsync();
        var settings = new BuildSettings { Node = node, SitesFolder = Repository.PathOf("sites") };
        var engine = EngineCatalog.Find("eleventy")!;
        var files = new BuildFiles(new PlatformSettings { DataFolder = folder.FullName });
        var starters = new StarterFiles(settings);
        var runner = new LocalRunner(starters, new EngineEnvironment(settings), files);
        var order = new RunOrder
        {
            Site = new SiteKey(new ClientId("editorial-store"), "dev"),
            Engine = client is null ? engine : engine.For(client),
            SnapshotFile = await WriteAsync("snapshot.ndjson", string.Concat((await ItemsAsync(edit, cancellationToken)).Select(item => item.ToJsonString() + "\n")), cancellationToken),
            ChangedFile = await WriteAsync("changed.txt", "", cancellationToken),
            ConfigFile = await WriteAsync("site.json", (await ConfigAsync(change, cancellationToken)).ToJsonString(), cancellationToken),
            ImagesFile = await WriteAsync("images.json", "{}", cancellationToken),
            SiteBuildId = "build1",
        };
        if (order.Engine.EditorLockFile is null)
            await InstalledPackages.LinkAsync(engine, order.Site, files, starters, node, cancellationToken);
        using var log = new BuildLog(Path.Combine(folder.FullName, "log"));
        var result = await runner.RunAsync(order, log, cancellationToken);
        Assert.True(result.Output is not null, $"{result.Error}\n{log.LastLines()}");
        Output = result.Output;
    }

    private static async Task<List<JsonObject>> ItemsAsync(Action<string, JsonObject>? edit, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("sites", "kit", "test", "snapshot.ndjson"), cancellationToken);
        var items = lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        foreach (var item in items)
            edit?.Invoke(item["id"]!.GetValue<string>(), item);
        return items;
    }

    private static async Task<JsonObject> ConfigAsync(Action<JsonObject> change, CancellationToken cancellationToken)
    {
        var config = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("sites", "kit", "test", "site.json"), cancellationToken))!.AsObject();
        change(config);
        return config;
    }

    private async Task<string> WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, text, cancellationToken);
        return path;
    }
}
