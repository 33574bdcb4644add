using System.Text.Json;
using Platform.Aws;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Aws.Payloads;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Images;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Jobs;

/// <summary>A step of a job that speaks with the platform: the builds service's own parts, for this one build.</summary>
internal sealed class JobSession : IAsyncDisposable
{
    private readonly JobFolder _folder;
    private readonly ServiceProvider _services;
    private readonly SiteKey _site;
    private readonly BuildId _build;
    private readonly string _job;

    private JobSession(IConfiguration configuration, JobFolder folder, TimeProvider time)
    {
        _folder = folder;
        _site = new SiteKey(new ClientId(Value(BuildJob.Client)), Value(BuildJob.Environment));
        _build = new BuildId(Value(BuildJob.BuildId));
        _job = Value("CODEBUILD_BUILD_ID");
        _services = Services(configuration, time);

        string Value(string name) => configuration[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{name} is not set.");
    }

    public static JobSession Open(IConfiguration configuration, JobFolder folder, TimeProvider time) => new(configuration, folder, time);

    public async Task<bool> FetchAsync(CancellationToken cancellationToken)
    {
        if (await AdoptAsync() is not { CancelledBy: null, Job: { } job } running)
            return false;

        await WriteClientAsync(job, cancellationToken);
        var (build, batch) = await RowsAsync(running);
        var members = await Get<BatchEvents>().ListAsync(_site, batch, cancellationToken);
        using var log = new BuildLog(_folder.Log);
        var (order, _) = await Get<SiteBuilder>().PrepareAsync(
            build, Client, Engine(build), Changed(members), Directory.CreateDirectory(_folder.Inputs).FullName, log, cancellationToken);
        await File.WriteAllBytesAsync(
            _folder.Order, JsonSerializer.SerializeToUtf8Bytes(new JobOrder(build.Engine, LocalRunner.Inputs(order)), JobJson.Default.JobOrder), cancellationToken);
        await Get<BuildCompletion>().StartedAsync(_site, build, members, cancellationToken);
        return true;
    }

    /// <summary>Not cancelled once it is told: whoever stops the job is told by its state.</summary>
    public async Task FailAsync(string error)
    {
        if (await AdoptAsync() is not { } running)
            return;

        var (build, _) = await RowsAsync(running);
        using var log = new BuildLog(_folder.Log);
        var end = running.CancelledBy is { } canceller ? BuildEnd.CancelledBy(canceller) : BuildEnd.Failed(error);
        await Get<BuildCompletion>().FailAsync(_site, build, end, log);
    }

    public async Task<bool> PublishAsync(CancellationToken cancellationToken)
    {
        if (await AdoptAsync() is not { CancelledBy: null } running)
            return false;

        var (build, batch) = await RowsAsync(running);
        var engine = Engine(build);
        var members = await Get<BatchEvents>().ListAsync(_site, batch, cancellationToken);
        using var log = new BuildLog(_folder.Log);

        // Fetched again: the engine's commands could write where the first one is.
        var snapshot = await Get<SnapshotStore>().FetchAsync(build.Snapshot, Path.Combine(_folder.Inputs, "snapshot.ndjson"), cancellationToken);
        var built = await Get<SiteBuilder>().ReadAsync(build, Client, engine, snapshot, Changed(members), Path.Combine(_folder.Site, engine.Output), log, cancellationToken);
        return await Get<BuildCompletion>().EndAsync(_site, build, batch, built, log);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private ClientServiceConfig Client => Get<ClientDirectory>().Find(_site.Client)!;

    private Engine Engine(Build build) => Get<FindEngine>()(build.Engine) ?? throw new InvalidOperationException($"This tool knows no engine '{build.Engine}'.");

    private static HashSet<string> Changed(IEnumerable<BatchMember> members) => [.. members.SelectMany(member => member.ChangedItems)];

    private Task<RunningBuild?> AdoptAsync() => Get<RunningBuilds>().AdoptAsync(_site, _build, _job, CancellationToken.None);

    private async Task<(Build, Batch)> RowsAsync(RunningBuild running)
    {
        var table = Get<DocumentTable>();
        var build = await table.GetAsync(RowKeys.Build(_site, _build), RowTypes.Build, CancellationToken.None);
        var batch = await table.GetAsync(RowKeys.Batch(_site, running.BatchId), RowTypes.Batch, CancellationToken.None);
        return (build!.Value, batch!.Value);
    }

    /// <summary>The configuration that the build was sealed with, whatever has become of it since.</summary>
    private async Task WriteClientAsync(RunningJob job, CancellationToken cancellationToken)
    {
        var hash = job.ClientKey[(job.ClientKey.LastIndexOf('/') + 1)..];
        var text = await Get<PayloadStore>().GetAsync(new PayloadRef(Get<EventLayer>().PayloadsBucket, job.ClientKey, hash), cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(_folder.Clients).FullName, $"{_site.Client}.json"), text, cancellationToken);
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private ServiceProvider Services(IConfiguration configuration, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(configuration);
        services.AddSingleton(time);
        services.AddSingleton(new PlatformSettings { Environment = _site.Environment });
        services.AddSingleton(_ => ClientDirectory.Load(_folder.Clients, _site.Environment, configuration[ClientDirectory.OverridesVariable]));
        services.AddPlatformAws(configuration);
        services.AddBuildSettings(configuration).AddImages(configuration).AddBatching().AddEventLayer(configuration).AddJobMode().AddSealing().AddRunning().AddPublishing().AddClosing();
        return services.BuildServiceProvider();
    }
}
