using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Domain.Clients;

namespace Platform.Builds.Jobs;

/// <summary>Whom a job tells what became of its build: the mode's of the client that it builds, whose file says it.</summary>
internal static class JobMode
{
    public static IServiceCollection AddJobMode(this IServiceCollection services) => services
        .AddSingleton<TopicNews>()
        .AddSingleton<DeliveryNews>()
        .AddSingleton<SqsTicks>()
        .AddSingleton<SweptTicks>()
        .AddSingleton<IBuildNews>(provider => IsDirect(provider) ? provider.GetRequiredService<DeliveryNews>() : provider.GetRequiredService<TopicNews>())
        .AddSingleton<ITickQueue>(provider => IsDirect(provider) ? provider.GetRequiredService<SweptTicks>() : provider.GetRequiredService<SqsTicks>());

    private static bool IsDirect(IServiceProvider provider) =>
        provider.GetRequiredService<ClientDirectory>().All.Single().ServiceIntegration.IntegrationMode == IntegrationMode.Direct;

    /// <summary>In direct mode a job sends none: its state event and the sweep come by themselves (RULES E1).</summary>
    private sealed class SweptTicks : ITickQueue
    {
        public Task SendAsync(Tick tick, TimeSpan delay, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
