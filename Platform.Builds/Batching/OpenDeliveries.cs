using Platform.Aws.Deliveries;
using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <summary>
/// Whether deliveries that gave several events may still ask for a build. Not every event changes a page; the projector settles
/// each last of all (RULES B5), so once all are settled no other request is to come.
/// </summary>
internal sealed class OpenDeliveries(DeliveryReader deliveries, TimeProvider time)
{
    /// <param name="quiet">How long a request that was sent before its event settled may be on its way.</param>
    public async Task<bool> AnyAsync(IReadOnlyDictionary<DeliveryId, DeliveryProgress> awaited, TimeSpan quiet, CancellationToken cancellationToken)
    {
        foreach (var (delivery, progress) in awaited)
        {
            if (!await IsOverAsync(delivery, progress.Expected, quiet, cancellationToken))
                return true;
        }

        return false;
    }

    private async Task<bool> IsOverAsync(DeliveryId delivery, int expected, TimeSpan quiet, CancellationToken cancellationToken)
    {
        var events = await deliveries.EventsAsync(delivery, cancellationToken);
        var since = time.GetUtcNow() - quiet;
        return events.Count >= expected && events.All(one => one.State == DeliveryEventState.DeadLettered || one.SettledAt <= since);
    }
}
