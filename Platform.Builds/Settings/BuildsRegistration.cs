using System.Text.Json;
using Amazon.DynamoDBv2;
using Platform.Aws.Content;
using Platform.Aws.Deliveries;
using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Aws.LambdaHosting;
using Platform.Aws.LambdaHosting.Events;
using Platform.Aws.Queues;
using Platform.Aws.Releases;
using Platform.Builds.Api;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Jobs;
using Platform.Builds.Publishing;
using Platform.Builds.Running;
using Platform.Builds.Sealing;
using Platform.Builds.Snapshots;
using Platform.Builds.Sweeping;
using Platform.Domain.Builds;
using Platform.Domain.Engines;

namespace Platform.Builds.Settings;

/// <summary>What the service is made of, in the order of a batch's life.</summary>
internal static class BuildsRegistration
{
    public static IServiceCollection AddBuildSettings(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new BuildSettings();
        settings.Node = configuration["PLATFORM_NODE"] is { Length: > 0 } node ? node : null;
        settings.SitesFolder = configuration["PLATFORM_SITES"] ?? settings.SitesFolder;
        settings.StarterVersions = Versions(configuration["PLATFORM_STARTERS"]);
        settings.BuildLease = Seconds(configuration, "PLATFORM_BUILD_LEASE_SECONDS") ?? settings.BuildLease;
        settings.SiteLease = Seconds(configuration, "PLATFORM_SITE_LEASE_SECONDS") ?? settings.SiteLease;
        settings.BuildTimeout = Seconds(configuration, "PLATFORM_BUILD_TIMEOUT_SECONDS") ?? settings.BuildTimeout;
        settings.SweepEvery = Seconds(configuration, "PLATFORM_SWEEP_SECONDS") ?? settings.SweepEvery;
        settings.WorkspaceBytes = configuration["PLATFORM_WORKSPACES_GB"] is { Length: > 0 } size ? (long)(double.Parse(size) * 1024 * 1024 * 1024) : settings.WorkspaceBytes;
        settings.DailyHour = configuration["PLATFORM_DAILY_HOUR"] is { Length: > 0 } hour ? int.Parse(hour) : settings.DailyHour;
        settings.Runner = configuration["PLATFORM_RUNNER"] is { Length: > 0 } runner ? Enum.Parse<RunnerKind>(runner, ignoreCase: true) : settings.Runner;
        settings.JobSourceVersion = configuration["PLATFORM_SOURCE_VERSION"] is { Length: > 0 } version ? version : null;
        settings.Retries = Retries(configuration) ?? settings.Retries;
        services.AddSingleton(settings);
        services.AddSingleton(Worker.New());
        return services.AddSingleton(provider => new DocumentTable(
            provider.GetRequiredService<IAmazonDynamoDB>(),
            provider.GetRequiredService<EventLayer>().Tables.BuildBatching.Name,
            provider.GetRequiredService<TimeProvider>()));
    }

    public static IServiceCollection AddBatching(this IServiceCollection services) => services
        .AddDeliveries()
        .AddSingleton<OpenDeliveries>()
        .AddSingleton<NextBatches>()
        .AddSingleton<BatchJoiner>()
        .AddSingleton<BatchEvents>()
        .AddSingleton<ClientStates>()
        .AddSingleton<TickSender>()
        .AddSingleton<TickHandler>();

    /// <summary>Event-driven mode: requests and ticks come by queues, content from the cache, and news go to topics and the audit.</summary>
    public static IServiceCollection AddEventLayer(this IServiceCollection services, IConfiguration configuration) => services
        .AddPublishedContent()
        .AddDraftedContent(configuration)
        .AddSingleton<IContentSource, CachedContent>()
        .AddSingleton<ITickQueue, SqsTicks>()
        .AddSingleton<IBuildNews, TopicNews>();

    public static IServiceCollection AddConsumers(this IServiceCollection services) => services
        .AddSqsConsumer<BuildRequestConsumer>(layer => layer.Queues.BuildRequests)
        .AddSqsConsumer<BuildTickConsumer>(layer => layer.Queues.BuildTicks)
        .AddSqsConsumer<BuildStateConsumer>(layer => layer.Queues.BuildStates);

    public static IServiceCollection AddSealing(this IServiceCollection services) => services
        .AddSingleton<SnapshotStore>()
        .AddSingleton<TemplateHash>()
        .AddSingleton<Sealer>();

    public static IServiceCollection AddRunning(this IServiceCollection services) => services
        .AddSingleton<FindEngine>(EngineCatalog.Find)
        .AddSingleton<StarterFiles>()
        .AddSingleton<EngineEnvironment>()
        .AddSingleton<BuildFiles>()
        .AddSingleton<IBuildRunner, LocalRunner>()
        .AddSingleton<RunningBuilds>()
        .AddSingleton<SiteBuilder>()
        .AddSingleton<BuildSlots>()
        .AddSingleton<BuildCompletion>()
        .AddSingleton<BuildRun>()
        .AddSingleton<LocalDisk>()
        .AddSingleton<BuildHost>()
        .AddHostedService(provider => provider.GetRequiredService<BuildHost>())
        .AddJobs();

    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddReleases()
        .AddSingleton<SiteLocks>()
        .AddSingleton<SiteBucket>()
        .AddSingleton<Invalidations>()
        .AddSingleton<Publisher>()
        .AddSingleton<BlobCollector>()
        .AddSingleton<Rollback>();

    public static IServiceCollection AddClosing(this IServiceCollection services) => services
        .AddSingleton<BuildJournal>()
        .AddSingleton<PutBack>()
        .AddSingleton<BuildOutcomes>()
        .AddSingleton<Recovery>();

    public static IServiceCollection AddSweeping(this IServiceCollection services) => services
        .AddSingleton<Sweep>()
        .AddSingleton<SweepPass>();

    /// <summary>Sweeps by itself: each minute as a Lambda function, else for as long as the process runs.</summary>
    public static IServiceCollection AddSweepService(this IServiceCollection services) => services
        .AddScheduledWork<SweepPass>()
        .AddBackgroundService<SweepService>();

    public static IServiceCollection AddBuildsApi(this IServiceCollection services) => services
        .AddSingleton<ApiSites>()
        .ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });

    private static IServiceCollection AddDraftedContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient<DraftedContent>(http =>
            http.BaseAddress = Uri.TryCreate(configuration["services:content:http:0"], UriKind.Absolute, out var address) ? address : null);
        return services;
    }

    private static RetrySchedule? Retries(IConfiguration configuration) =>
        configuration["PLATFORM_BUILD_RETRY_SECONDS"] is { Length: > 0 } list
            ? new RetrySchedule([.. list.Split(',').Select(seconds => TimeSpan.FromSeconds(double.Parse(seconds)))])
            : null;

    private static Dictionary<string, string> Versions(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    private static TimeSpan? Seconds(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } text ? TimeSpan.FromSeconds(double.Parse(text)) : null;
}
