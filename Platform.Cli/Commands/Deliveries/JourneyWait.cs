using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>Reads journeys when they are over, or when the time is.</summary>
internal sealed class JourneyWait(JourneyReader journeys, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <returns>As it stands at <paramref name="until"/>, where it is not over by then.</returns>
    public async Task<Journey> ReadAsync(DeliveryId id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var journey = await journeys.ReadAsync(id, cancellationToken)
                ?? throw new CommandFault(ExitCode.Negative, $"There is no delivery '{id}' (any more).", "`platform deliveries list` shows those that are there.");
            if (journey.IsOver || clock.GetUtcNow() >= until)
                return journey;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
