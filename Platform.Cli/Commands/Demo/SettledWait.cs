using Platform.Aws.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Demo;

/// <summary>Waits until each event of some deliveries has had its whole effect.</summary>
internal sealed class SettledWait(DeliveryReader deliveries, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <exception cref="CommandFault">One was given up on, or they take too long.</exception>
    public async Task WaitAsync(IReadOnlyList<DeliveryId> ids, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        foreach (var id in ids)
        {
            while (!await IsOverAsync(id, cancellationToken))
            {
                if (clock.GetElapsedTime(start) > Patience)
                    throw new CommandFault(ExitCode.Unavailable, $"Delivery {id} is not settled after {Patience.TotalMinutes:0} minutes.", $"`platform deliveries show {id}` tells how far it came.");
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task<bool> IsOverAsync(DeliveryId id, CancellationToken cancellationToken) =>
        (await deliveries.GetAsync(id, cancellationToken))?.Record.State switch
        {
            DeliveryState.Settled or DeliveryState.Ignored => true,
            DeliveryState.DeadLettered or DeliveryState.Rejected or DeliveryState.Quarantined => throw new CommandFault(
                ExitCode.Negative, $"Delivery {id} did not get into the cache.", $"`platform deliveries show {id}` tells why."),
            _ => false,
        };
}
