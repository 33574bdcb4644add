using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Platform.Aws.LambdaHosting;
using Platform.Aws.LambdaHosting.Events;
using Platform.Aws.LambdaHosting.Logging;
using Platform.Aws.LambdaHosting.Queues;
using Platform.Aws.Metrics;
using Platform.Aws.Settings;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// The name, namespace and meaning of Amazon.Lambda.AspNetCoreServer.Hosting's method, so that the package could replace it for
/// HTTP (docs/adr/0011-lambda-host.md). Beside requests this one takes SQS batches (<c>AddSqsConsumer</c>) and EventBridge events
/// (<c>AddScheduledWork</c>, <c>AddEventBridgeHandler</c>).
/// </summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Serves the application from Lambda's Runtime API instead of a socket. Does nothing outside Lambda. Call it after what sets
    /// up logging, and before all that may fail: from here on what ends the start is told to Lambda.
    /// </summary>
    public static IServiceCollection AddAWSLambdaHosting(this IServiceCollection services, LambdaEventSource eventSource) =>
        LambdaRuntime.Address is { } address ? services.AddLambdaHosting(address, Console.Out) : services;

    /// <param name="address">Host and port of the Runtime API.</param>
    /// <param name="output">What CloudWatch reads, line by line.</param>
    internal static IServiceCollection AddLambdaHosting(this IServiceCollection services, string address, TextWriter output)
    {
        var api = new RuntimeApi(address);
        var start = new StartPhase(api);
        start.ReportWhatEndsIt();

        services.AddSingleton(api);
        services.AddSingleton(start);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new EmbeddedMetrics(
            provider.GetRequiredService<AwsSettings>().Prefix, output, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SqsBatches>();
        services.AddSingleton(provider => new Lazy<SqsBatches>(provider.GetRequiredService<SqsBatches>));
        services.AddSingleton<EventBridgeEvents>();
        services.AddSingleton<InvocationLoop>();
        services.Replace(ServiceDescriptor.Singleton<IServer, LambdaServer>());
        return services.WriteLogLines(output);
    }

    // The console's own logger writes from a queue of its own, which is frozen with the function.
    private static IServiceCollection WriteLogLines(this IServiceCollection services, TextWriter output)
    {
        foreach (var console in services.Where(service => service.ImplementationType == typeof(ConsoleLoggerProvider)).ToArray())
            services.Remove(console);
        return services.AddSingleton<ILoggerProvider>(new LogLineProvider(output, TimeProvider.System));
    }
}
