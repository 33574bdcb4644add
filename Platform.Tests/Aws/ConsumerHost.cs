using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Aws;
using Platform.Aws.EventLayers;
using Platform.Aws.Queues;

namespace Platform.Tests.Aws;

/// <summary>A host with one consumer, as a service has it.</summary>
internal sealed class ConsumerHost(IHost host) : IAsyncDisposable
{
    public static async Task<ConsumerHost> StartAsync(
        IConfiguration configuration, QueueDescription queue, RecordingHandler handler, Func<SqsConsumerOptions, SqsConsumerOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddPlatformAws(configuration);
        builder.Services.AddSingleton(handler);
        builder.Services.AddSqsConsumer<RecordingHandler>(_ => queue, configure);

        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new ConsumerHost(host);
    }

    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
