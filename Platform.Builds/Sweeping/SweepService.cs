using Platform.Builds.Settings;

namespace Platform.Builds.Sweeping;

/// <summary>Sweeps each client when the service starts and each minute from then on.</summary>
internal sealed class SweepService(SweepPass sweeps, BuildSettings settings, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.SweepEvery, time);
        do
        {
            try
            {
                await sweeps.RunAsync(stoppingToken);
            }
            catch (AggregateException)
            {
                // Each is logged; the next sweep is its retry.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
