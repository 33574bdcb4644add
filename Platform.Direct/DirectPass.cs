using Platform.Aws.LambdaHosting.Events;
using Platform.Builds.Rows;
using Platform.Builds.Sweeping;
using Platform.Direct.Ticking;
using Platform.Domain.Clients;
using Platform.ServiceDefaults.Settings;
using Platform.Webhooks.Relay;

namespace Platform.Direct;

/// <summary>
/// One look at everything that stands unsettled, for a host without timers of its own (each minute, on Lambda): the relay hands
/// over what the intake could not, the sweep finishes what was left and starts what is due (RULES E1).
/// </summary>
internal sealed class DirectPass(RelayPass relay, Sweep sweep, DueTicks ticks, ClientDirectory clients, PlatformSettings settings) : IScheduledWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await relay.RunAsync(cancellationToken);
        foreach (var client in clients.All)
            await sweep.RunAsync(new SiteKey(client.ClientId, settings.Environment), client, cancellationToken);
        await ticks.LookAsync(cancellationToken);
    }
}
