using System.Security.Cryptography;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Platform.Aws;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Images;
using Platform.Builds.Rows;
using Platform.Builds.Running;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Builds.Sweeping;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Settings;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Tests.Builds.Rig;

/// <summary>
/// The builds service's parts for one client of its own, over the real emulator, with a clock, a cache and an engine that the
/// test holds in its hands. Nothing consumes queues or sweeps unless the test says so.
/// </summary>
internal sealed class BuildsRig : IAsyncDisposable
{
    private readonly EventLayerFixture _layer;
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _folder;
    private bool _ownsFolder;

    private BuildsRig(
        EventLayerFixture layer, ClientServiceConfig client, FakeTimeProvider time, FakeContent content, FakeRunner runner, DirectoryInfo folder)
    {
        (_layer, Client, Time, Content, Runner, _folder) = (layer, client, time, content, runner, folder);
        Site = new SiteKey(client.ClientId, client.Environment);
        Settings = new BuildSettings { SitesFolder = Path.Combine(folder.FullName, "sites"), DailyHour = int.Parse(HourOfTheNight) };
        _services = Services();
    }

    /// <summary>Half a day away, whatever the hour: a night's batch is asked for by the test that means it.</summary>
    public static string HourOfTheNight { get; } = ((TimeProvider.System.GetUtcNow().Hour + 12) % 24).ToString();

    public SiteKey Site { get; }

    public FakeTimeProvider Time { get; }

    public FakeContent Content { get; }

    public FakeRunner Runner { get; }

    public Faults Faults { get; } = new();

    public ClientServiceConfig Client { get; }

    public BuildSettings Settings { get; }

    private string Bucket => _layer.Layer.SiteBucket(Site.Client, Site.Environment);

    public string StarterFile => Path.Combine(Settings.SitesFolder, FakeRunner.Engine.Id, "page.txt");

    public DocumentTable Table => Get<DocumentTable>();

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<BuildsRig> CreateAsync(EventLayerFixture layer, Func<ClientServiceConfig, ClientServiceConfig>? configure = null)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var folder = Directory.CreateTempSubdirectory("platform-rig-");
        var client = configure?.Invoke(NewClient()) ?? NewClient();
        var rig = new BuildsRig(layer, client, time, new FakeContent(time), new FakeRunner(folder.FullName), folder) { _ownsFolder = true };
        Directory.CreateDirectory(Path.GetDirectoryName(rig.StarterFile)!);
        await File.WriteAllTextAsync(rig.StarterFile, "starter", Cancellation);
        await layer.Get<EventLayerProvisioner>().ProvisionBucketAsync(rig.Bucket, Cancellation);
        return rig;
    }

    /// <summary>Another process of the same service, after this one died.</summary>
    public BuildsRig Restart() => new(_layer, Client, Time, Content, Runner, _folder);

    /// <summary>As kill -9: from now on it reaches nothing, and its engine ends.</summary>
    public async Task KillAsync()
    {
        Faults.KillsAt = (_, _) => true;
        await Get<BuildHost>().StopAsync(CancellationToken.None);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>An event that asks for a build joins the client's next batch.</summary>
    public Task<JoinResult> RequestAsync(
        Priority priority = Priority.Normal, string? id = null, DeliveryId? delivery = null, int? deliveryEvents = null, params string[] changed) =>
        Get<BatchJoiner>().JoinAsync(Site, Member(priority, id, delivery, deliveryEvents, changed), Client.Builds, Cancellation);

    public Task<JoinResult> RequestAsync(BatchMember member) => Get<BatchJoiner>().JoinAsync(Site, member, Client.Builds, Cancellation);

    public BatchMember Member(
        Priority priority = Priority.Normal, string? id = null, DeliveryId? delivery = null, int? deliveryEvents = null, params string[] changed) => new()
        {
            EventId = new EventId(id ?? "evt_" + RandomNumberGenerator.GetHexString(20, lowercase: true)),
            Priority = priority,
            DeliveryId = delivery,
            DeliveryEvents = deliveryEvents,
            JoinedAt = Time.GetUtcNow(),
            ChangedItems = changed,
        };

    /// <summary>The waiting batch is looked at, as if its tick had come.</summary>
    public async Task TickAsync()
    {
        if (await Get<NextBatches>().PeekAsync(Site, Cancellation) is { } next)
            await TickAsync(next.BatchId);
    }

    public Task TickAsync(BatchId batch) =>
        Get<TickHandler>().LookAsync(new Tick { ClientId = Site.Client, Environment = Site.Environment, BatchId = batch }, Cancellation);

    public Task SweepAsync() => Get<Sweep>().RunAsync(Site, Client, Cancellation);

    public Task RecoverAsync() => Get<Recovery>().RecoverAsync(Site, Cancellation);

    /// <summary>Lets the quiet period pass, has the waiting batch looked at, and waits until nothing runs any more.</summary>
    public async Task BuildAsync()
    {
        Time.Advance(TimeSpan.FromSeconds(Client.Builds.QuietSeconds));
        await TickAsync();
        await IdleAsync();
    }

    /// <summary>Seals the waiting batch and returns when its engine runs.</summary>
    /// <returns>Lets the engine go on.</returns>
    public async Task<TaskCompletionSource> StartBuildAsync()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = Runner.Runs;
        Runner.Working = token => goOn.Task.WaitAsync(token);
        Time.Advance(TimeSpan.FromSeconds(Client.Builds.QuietSeconds));
        await TickAsync();
        await Eventually.HoldsAsync(() => Runner.Runs > runs);
        Runner.Working = _ => Task.CompletedTask;
        return goOn;
    }

    /// <summary>An edit with its request, built.</summary>
    public async Task<LiveRelease> PublishAsync(string slug, string title)
    {
        await RequestAsync(changed: Content.Edit(slug, title));
        await BuildAsync();
        return (await LiveAsync())!;
    }

    public Task IdleAsync() => Eventually.BecomesAsync(async _ => await RunningAsync(), running => running is null);

    public async Task<Batch?> BatchAsync(BatchId batch) =>
        (await Table.GetAsync(RowKeys.Batch(Site, batch), RowTypes.Batch, Cancellation))?.Value;

    /// <summary>The header of the batch that the next event joins; null where it has none yet.</summary>
    public async Task<Batch?> WaitingAsync() =>
        await Get<NextBatches>().PeekAsync(Site, Cancellation) is { } next ? await BatchAsync(next.BatchId) : null;

    public async Task<RunningBuild?> RunningAsync() => (await Get<RunningBuilds>().PeekAsync(Site, Cancellation))?.Value;

    public Task<LiveRelease?> LiveAsync() => Get<ReleaseReader>().LiveAsync(Site.Client, Site.Environment, Cancellation);

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<Build>> BuildsAsync() =>
        await Table.QueryAsync(Site.Partition, RowKeys.Builds, RowTypes.Build, cancellationToken: Cancellation).Select(build => build.Value).ToListAsync(Cancellation);

    /// <summary>What the site's bucket shows at its root, by path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SiteAsync()
    {
        var s3 = _layer.Get<IAmazonS3>();
        var site = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in await KeysAsync(""))
        {
            if (ReleaseKeys.Reserved.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
                continue;
            using var answer = await s3.GetObjectAsync(Bucket, key, Cancellation);
            using var text = new StreamReader(answer.ResponseStream);
            site[key] = await text.ReadToEndAsync(Cancellation);
        }

        return site;
    }

    public async Task<IReadOnlyList<string>> KeysAsync(string prefix)
    {
        var listed = await _layer.Get<IAmazonS3>().ListObjectsV2Async(new() { BucketName = Bucket, Prefix = prefix }, Cancellation);
        return [.. (listed.S3Objects ?? []).Select(listed => listed.Key)];
    }

    /// <summary>Cache-Control's directives in the alphabet's order, since the HTTP client has an order of its own.</summary>
    public async Task<(string ContentType, string CacheControl)> HeadersAsync(string path)
    {
        var answer = await _layer.Get<IAmazonS3>().GetObjectMetadataAsync(Bucket, path, Cancellation);
        return (answer.Headers.ContentType, string.Join(", ", answer.Headers.CacheControl.Split(", ").Order(StringComparer.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        await Get<BuildHost>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        if (_ownsFolder)
            _folder.Delete(recursive: true);
    }

    private static ClientServiceConfig NewClient() => new()
    {
        ClientId = new ClientId("c" + RandomNumberGenerator.GetHexString(9, lowercase: true)),
        CompanyName = "Rig",
        Domain = "rig.example",
        ContactEmail = "rig@rig.example",
        Environment = "dev",
        ServiceTier = ServiceTier.Tier1,
        ServiceIntegration = new ServiceIntegrationConfig
        {
            ServiceType = ServiceType.CmsTier,
            IntegrationMode = IntegrationMode.EventDriven,
            SsgEngine = FakeRunner.Engine.Id,
        },
    };

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddPlatformAws(_layer.Configuration);
        services.AddSingleton(new PlatformSettings { Environment = Site.Environment, DataFolder = Path.Combine(_folder.FullName, "data") });
        services.AddSingleton(new ClientDirectory([Client]));
        services.AddBuildSettings(_layer.Configuration).AddImages(_layer.Configuration).AddBatching().AddEventLayer(_layer.Configuration).AddSealing().AddRunning().AddPublishing().AddClosing().AddSweeping();
        services.AddSingleton(Settings);
        services.AddSingleton<IContentSource>(Content);
        services.AddSingleton<IBuildRunner>(Runner);
        services.AddSingleton<FindEngine>(id => id == FakeRunner.Engine.Id ? FakeRunner.Engine : null);
        services.AddSingleton(Faults.Wrap(_layer.Get<IAmazonS3>()));
        services.AddSingleton(Faults.Wrap(_layer.Get<IAmazonDynamoDB>()));
        return services.BuildServiceProvider();
    }
}
