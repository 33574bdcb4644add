using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Queues;

public static class QueueRegistration
{
    /// <summary>Consumes a queue with <typeparamref name="THandler"/> (a singleton) for as long as the host runs.</summary>
    /// <param name="queue">Picks it from the layer: <c>layer => layer.Queues.BuildTicks</c>.</param>
    /// <param name="configure">Changes the defaults.</param>
    public static IServiceCollection AddSqsConsumer<THandler>(
        this IServiceCollection services,
        Func<EventLayer, QueueDescription> queue,
        Func<SqsConsumerOptions, SqsConsumerOptions>? configure = null)
        where THandler : class, IMessageHandler
    {
        services.TryAddSingleton<THandler>();
        return services.AddSingleton<IHostedService>(provider =>
        {
            var options = new SqsConsumerOptions { Queue = queue(provider.GetRequiredService<EventLayer>()) };
            return ActivatorUtilities.CreateInstance<SqsConsumer>(
                provider, provider.GetRequiredService<THandler>(), configure?.Invoke(options) ?? options);
        });
    }
}
