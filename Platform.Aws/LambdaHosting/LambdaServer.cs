using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Platform.Aws.LambdaHosting.Http;

namespace Platform.Aws.LambdaHosting;

/// <summary>
/// Takes the place of Kestrel. It starts last of all hosted services; when the Runtime API goes away it stops the host, and with
/// an exception, so that the process exits with an error.
/// </summary>
internal sealed class LambdaServer(InvocationLoop loop, IHostApplicationLifetime lifetime) : IServer
{
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        running = Task.Run(() => RunAsync(new HttpApiEvents<TContext>(application)), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running.WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(IHttpApiEvents requests)
    {
        try
        {
            await loop.RunAsync(requests, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        finally
        {
            lifetime.StopApplication();
        }
    }
}
