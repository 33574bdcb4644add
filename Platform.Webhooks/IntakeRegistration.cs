using Platform.Aws;
using Platform.Aws.Deliveries;
using Platform.Aws.LambdaHosting;
using Platform.Aws.LambdaHosting.Events;
using Platform.Aws.Secrets;
using Platform.Providers;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Normalisation;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Receiving;
using Platform.Webhooks.Relay;
using Platform.Webhooks.Telemetry;
using Platform.Webhooks.Verification;

namespace Platform.Webhooks;

internal static class IntakeRegistration
{
    public static void AddIntake(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPlatformAws(builder.Configuration);
        services.AddDeliveries();
        services.AddSecrets();
        services.AddOptions<IntakeOptions>().BindConfiguration("Intake").ValidateDataAnnotations().ValidateOnStart();
        foreach (var provider in ProviderRegistry.All)
            services.AddSingleton(provider);

        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<Reception>();
        services.AddSingleton<TargetDirectory>();
        services.AddSingleton<Intake>();

        services.AddTokenApi();
        services.AddSingleton<SenderVerifier>();
        services.AddSingleton<TokenRecords>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<RateLimit>();

        services.AddSingleton<AttemptFactory>();
        services.AddSingleton<AttemptItems>();
        services.AddSingleton<ClaimStore>();

        services.AddSingleton<Normaliser>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<DeliveryWriter>();
        services.AddSingleton<Completion>();
    }

    public static void AddRelay(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RelayOptions>().BindConfiguration("Relay");
        services.AddSingleton<EventRelay>();
        services.AddSingleton<OtherMode>();
        services.AddSingleton<ClaimTakeover>();
        services.AddSingleton<DeliveryCloser>();
        services.AddSingleton<OrphanSweep>();
        services.AddSingleton<UnsettledAge>();
        services.AddSingleton<RelayPass>();
    }

    /// <summary>Relays by itself: each minute as a Lambda function, else for as long as the process runs.</summary>
    public static IServiceCollection AddRelayService(this IServiceCollection services) => services
        .AddScheduledWork<RelayPass>()
        .AddBackgroundService<RelayService>();

    /// <summary>Event-driven mode: what is taken goes to the topics.</summary>
    public static void AddTopics(this WebApplicationBuilder builder) => builder.Services.AddSingleton<IEventOutlet, Outbox>();
}
