using Platform.Aws.LambdaHosting;
using Platform.Aws.LambdaHosting.Events;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Images;
using Platform.Builds.Jobs;
using Platform.Builds.Settings;
using Platform.Builds.Snapshots;
using Platform.Builds.Sweeping;
using Platform.Content.Pulling;
using Platform.Direct.Asking;
using Platform.Direct.Sources;
using Platform.Direct.Ticking;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;
using Platform.Webhooks;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Relay;

namespace Platform.Direct;

internal static class DirectRegistration
{
    /// <summary>All that one request, one <see cref="DirectPass"/> or one build's end needs; nothing of it acts by a timer.</summary>
    public static void AddDirectMode(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddClientsOf(IntegrationMode.Direct);
        builder.AddIntake();
        builder.AddRelay();
        services
            .AddBuildSettings(builder.Configuration)
            .AddRunning()
            .AddImages(builder.Configuration)
            .AddBatching()
            .AddSealing()
            .AddPublishing()
            .AddClosing()
            .AddSweeping()
            .AddBuildsApi()
            .AddPulling();

        // What the event layer is in the other mode.
        services.AddSingleton<IEventOutlet, BuildAsker>();
        services.AddSingleton<ITickQueue>(provider => provider.GetRequiredService<DueTicks>());
        services.AddSingleton<DueTicks>();
        services.AddSingleton<IBuildNews, DeliveryNews>();
        services.AddSingleton<IContentSource, PulledContent>();
        services.AddSingleton<JoinedBatches>();
        services.AddSingleton<AnnouncedCommits>();
        services.AddSingleton<DirectPass>();
    }

    /// <summary>The relay's passes, the sweeps, and ticks as they fall due: by itself on a laptop, each minute as a Lambda function.</summary>
    public static void AddTimers(this WebApplicationBuilder builder) => builder.Services
        .AddScheduledWork<DirectPass>()
        .AddEventBridgeHandler<BuildStateConsumer>(BuildStateChange.DetailType)
        .AddBackgroundService<RelayService>()
        .AddBackgroundService<SweepService>()
        .AddBackgroundService<TickService>();
}
