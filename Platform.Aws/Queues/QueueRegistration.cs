using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Platform.Aws.EventLayers;
using Platform.Aws.LambdaHosting;

namespace Platform.Aws.Queues;

public static class QueueRegistration
{
    /// <summary>
    /// Consumes a queue with <typeparamref name="THandler"/> (a singleton) for as long as the host runs. In Lambda the function's
    /// trigger polls, and hands over batches.
    /// </summary>
    /// <param name="queue">Picks it from the layer: <c>layer => layer.Queues.BuildTicks</c>.</param>
    /// <param name="configure">Changes the defaults.</param>
    public static IServiceCollection AddSqsConsumer<THandler>(
        this IServiceCollection services,
        Func<EventLayer, QueueDescription> queue,
        Func<SqsConsumerOptions, SqsConsumerOptions>? configure = null)
        where THandler : class, IMessageHandler
    {
        services.TryAddSingleton<THandler>();
        return LambdaRuntime.IsHere
            ? services.AddSingleton(Consumed)
            : services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<SqsConsumer>(provider, Consumed(provider)));

        ConsumedQueue Consumed(IServiceProvider provider)
        {
            var options = new SqsConsumerOptions { Queue = queue(provider.GetRequiredService<EventLayer>()) };
            return new(configure?.Invoke(options) ?? options, provider.GetRequiredService<THandler>());
        }
    }
}
