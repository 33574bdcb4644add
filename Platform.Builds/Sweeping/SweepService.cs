using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;

namespace Platform.Builds.Sweeping;

/// <summary>Sweeps each client when the service starts and each minute from then on.</summary>
internal sealed partial class SweepService(
    Sweep sweep, ClientDirectory clients, PlatformSettings platform, BuildSettings settings, TimeProvider time, ILogger<SweepService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.SweepEvery, time);
        do
        {
            foreach (var client in clients.All)
                await TrySweepAsync(client, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TrySweepAsync(ClientServiceConfig client, CancellationToken cancellationToken)
    {
        try
        {
            await sweep.RunAsync(new SiteKey(client.ClientId, platform.Environment), client, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(fault, client.ClientId.Value);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sweep of {Client} failed; the next one is its retry")]
    private partial void Failed(Exception fault, string client);
}
