namespace Platform.Direct.Ticking;

/// <summary>Looks at batches as they fall due, one after the other.</summary>
internal sealed partial class TickService(DueTicks ticks, ILogger<TickService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await ticks.WaitAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ticks.LookAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            Failed(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A batch could not be looked at; the sweep will")]
    private partial void Failed(Exception fault);
}
