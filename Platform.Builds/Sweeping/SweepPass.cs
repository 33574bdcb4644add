using Platform.Aws.LambdaHosting.Events;
using Platform.Builds.Rows;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Sweeping;

/// <summary>Sweeps each client; one that fails does not keep the others from it.</summary>
internal sealed partial class SweepPass(Sweep sweep, ClientDirectory clients, PlatformSettings platform, ILogger<SweepPass> logger) : IScheduledWork
{
    /// <exception cref="AggregateException">What failed, after all were swept.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        foreach (var client in clients.All)
        {
            try
            {
                await sweep.RunAsync(new SiteKey(client.ClientId, platform.Environment), client, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                Failed(fault, client.ClientId.Value);
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    [LoggerMessage(LogLevel.Warning, "The sweep of {Client} failed; the next one is its retry")]
    private partial void Failed(Exception fault, string client);
}
