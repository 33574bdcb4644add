using Microsoft.Extensions.Options;
using Platform.Webhooks.Publishing;

namespace Platform.Webhooks.Relay;

/// <summary>Runs the relay's passes, one after the other, for as long as the host runs.</summary>
internal sealed partial class RelayService(
    RelayPass relay, IOptions<RelayOptions> options, TimeProvider clock, ILogger<RelayService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;

        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RunAsync(stoppingToken);
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await relay.RunAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            if (Outage.Is(fault))
                StoreAway(logger, fault.Message);
            else
                PassFailed(logger, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The relay can't reach its table; its next pass tries again: {Cause}")]
    private static partial void StoreAway(ILogger logger, string cause);

    [LoggerMessage(LogLevel.Error, "A pass of the relay failed; the next one tries again")]
    private static partial void PassFailed(ILogger logger, Exception fault);
}
