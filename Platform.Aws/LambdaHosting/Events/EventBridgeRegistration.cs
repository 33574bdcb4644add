using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Aws.Queues;

namespace Platform.Aws.LambdaHosting.Events;

public static class EventBridgeRegistration
{
    /// <summary>Runs <typeparamref name="T"/> (a singleton) at each event of the function's schedule.</summary>
    public static IServiceCollection AddScheduledWork<T>(this IServiceCollection services)
        where T : class, IScheduledWork
    {
        services.TryAddSingleton<T>();
        return services.AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<T>());
    }

    /// <summary>
    /// Gives events that EventBridge sends straight to the function to <typeparamref name="THandler"/> (a singleton), as messages with
    /// the whole event as body: the handler that would take them from a queue.
    /// </summary>
    /// <param name="detailType">Such as <c>CodeBuild Build State Change</c>.</param>
    public static IServiceCollection AddEventBridgeHandler<THandler>(this IServiceCollection services, string detailType)
        where THandler : class, IMessageHandler
    {
        services.TryAddSingleton<THandler>();
        return services.AddSingleton(provider => new HandledEvent(detailType, provider.GetRequiredService<THandler>()));
    }
}
