using Platform.Aws.Releases;
using Platform.Builds.Checking;
using Platform.Builds.Images;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Sealing;
using Platform.Builds.Snapshots;
using Platform.Builds.Telemetry;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Ids;

namespace Platform.Builds.Running;

/// <summary>From a snapshot to a checked site on this machine's disk.</summary>
internal sealed class SiteBuilder(IBuildRunner runner, SnapshotStore snapshots, ImageFolder images, BuildFiles files, TimeProvider time)
{
    /// <param name="changed">Keys of the items whose pages must show their texts.</param>
    public async Task<BuiltSite> BuildAsync(
        Build build, ClientServiceConfig client, Engine engine, IReadOnlySet<string> changed, BuildLog log, CancellationToken cancellationToken)
    {
        var inputs = Directory.CreateDirectory(files.Inputs(build.BuildId)).FullName;
        try
        {
            var (order, snapshot) = await PrepareAsync(build, client, engine, changed, inputs, log, cancellationToken);
            var result = await RunAsync(order, log, cancellationToken);
            if (result.Output is not { } output)
                return BuiltSite.Failed($"{result.Error}\n{log.LastLines()}");

            var built = await ReadAsync(build, client, engine, snapshot, changed, output, log, cancellationToken);
            if (built.Error is not null)
                runner.Doubt(order);
            return built;
        }
        finally
        {
            Directory.Delete(inputs, recursive: true);
        }
    }

    /// <summary>Writes what the engine reads.</summary>
    /// <param name="inputs">The folder for it.</param>
    public async Task<(RunOrder Order, Snapshot Snapshot)> PrepareAsync(
        Build build, ClientServiceConfig client, Engine engine, IReadOnlySet<string> changed, string inputs, BuildLog log, CancellationToken cancellationToken)
    {
        var order = new RunOrder
        {
            Site = new SiteKey(build.ClientId, build.Environment),
            Engine = engine.For(client),
            SnapshotFile = Path.Combine(inputs, "snapshot.ndjson"),
            ChangedFile = Path.Combine(inputs, "changed.txt"),
            ImagesFile = Path.Combine(inputs, "images", "images.json"),
            ConfigFile = Path.Combine(inputs, "site.json"),
            SiteBuildId = build.TemplateHash[..12],
        };
        var snapshot = await snapshots.FetchAsync(build.Snapshot, order.SnapshotFile, cancellationToken);
        foreach (var fault in await images.FillAsync(build.ClientId, snapshot.Items, Path.GetDirectoryName(order.ImagesFile)!, cancellationToken))
            log.Write("warning: " + fault);
        await File.WriteAllLinesAsync(order.ChangedFile, build.NamesAllChanges ? changed.Order(StringComparer.Ordinal) : [], cancellationToken);
        await File.WriteAllBytesAsync(order.ConfigFile, SiteConfigFile.Of(client, order.Site.IsPreview), cancellationToken);
        return (order, snapshot);
    }

    private async Task<RunResult> RunAsync(RunOrder order, BuildLog log, CancellationToken cancellationToken)
    {
        using var span = BuildTelemetry.StartStep("run engine");
        return await runner.RunAsync(order, log, cancellationToken);
    }

    /// <summary>Checks what the engine made, and describes it as a release.</summary>
    /// <param name="output">The folder of the built site.</param>
    public async Task<BuiltSite> ReadAsync(
        Build build,
        ClientServiceConfig client,
        Engine engine,
        Snapshot snapshot,
        IReadOnlySet<string> changed,
        string output,
        BuildLog log,
        CancellationToken cancellationToken)
    {
        using var span = BuildTelemetry.StartStep("check output");
        var findings = await OutputCheck.RunAsync(output, snapshot.Items, client.Content.DefaultLocale, changed, cancellationToken);
        foreach (var warning in findings.Warnings)
            log.Write("warning: " + warning);
        foreach (var fault in findings.Faults)
            log.Write("fault: " + fault);
        if (findings.Faults.Count > 0)
            return BuiltSite.Failed($"The built site is not what it should be.\n{string.Join('\n', findings.Faults.Take(20))}");

        var id = NewId.Release(time.GetUtcNow());
        var read = await OutputManifest.ReadAsync(output, id, engine, client, cancellationToken);
        log.Write($"{read.Manifest.Files.Count} files of {snapshot.Items.Count} items.");
        var release = new Release
        {
            ReleaseId = id,
            ClientId = build.ClientId,
            Environment = build.Environment,
            BuildId = build.BuildId,
            Number = build.Snapshot.Number,
            SnapshotKey = build.Snapshot.Key,
            SnapshotAt = build.Snapshot.At,
            ContentHash = build.Snapshot.ContentHash,
            TemplateHash = build.TemplateHash,
            Engine = build.Engine,
            CreatedAt = time.GetUtcNow(),
            Files = read.Manifest.Files.Count,
            Bytes = read.Manifest.Files.Values.Sum(file => file.Size),
        };
        return BuiltSite.Of(release, read);
    }
}
