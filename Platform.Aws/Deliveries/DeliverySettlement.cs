using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Aws.Deliveries;

/// <summary>
/// Says that an event had its whole effect: it leaves the index of what is unsettled, and its time to live starts (RULES A5, A7).
/// The projector calls it last of all, the intake for events that nobody projects.
/// </summary>
public sealed class DeliverySettlement(DeliveryTable table, TimeProvider clock)
{
    /// <summary>How long settled events and their delivery's record are kept.</summary>
    public static readonly TimeSpan RecordKept = TimeSpan.FromDays(30);

    /// <summary>Settles an event. Idempotent: again, and for an event that isn't stored, it does nothing.</summary>
    public async Task SettleAsync(DeliveryId delivery, EventId id, CancellationToken cancellationToken)
    {
        if (await MarkSettledAsync(delivery, id, cancellationToken))
            await WakeRelayAsync(delivery, cancellationToken);
    }

    private Task<bool> MarkSettledAsync(DeliveryId delivery, EventId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return table.TryUpdateAsync(
            DeliveryKeys.DeliveryOf(delivery),
            DeliveryKeys.EventOf(id),
            "SET #state = :settled, #settled_at = if_not_exists(#settled_at, :now), #expires_at = if_not_exists(#expires_at, :expires) REMOVE #unsettled, #due_at",
            "attribute_exists(#pk)",
            new()
            {
                [":settled"] = new(Wire.Name(DeliveryEventState.Settled)),
                [":now"] = DeliveryValues.Text(now),
                [":expires"] = DeliveryValues.Seconds(now + RecordKept),
            },
            cancellationToken);
    }

    // The relay closes the delivery once no event of it is left. Were this lost, it would still look at it later.
    private Task<bool> WakeRelayAsync(DeliveryId delivery, CancellationToken cancellationToken) => table.TryUpdateAsync(
        DeliveryKeys.DeliveryOf(delivery),
        DeliveryKeys.Record,
        "SET #due_at = :now",
        "attribute_exists(#unsettled)",
        new() { [":now"] = DeliveryValues.Milliseconds(clock.GetUtcNow()) },
        cancellationToken);
}
