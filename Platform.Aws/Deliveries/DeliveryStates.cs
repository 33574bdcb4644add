namespace Platform.Aws.Deliveries;

/// <summary>What a delivery's events add up to.</summary>
public static class DeliveryStates
{
    public static DeliveryState Of(DeliveryRecord record, IReadOnlyCollection<DeliveryEvent> events) => record.State switch
    {
        DeliveryState.Ignored or DeliveryState.Rejected or DeliveryState.Quarantined => record.State,
        _ when events.Count < record.Events || events.Any(IsOpen) => DeliveryState.Accepted,
        _ when events.Any(e => e.State == DeliveryEventState.DeadLettered) => DeliveryState.DeadLettered,
        _ => DeliveryState.Settled,
    };

    private static bool IsOpen(DeliveryEvent one) => one.State is DeliveryEventState.Stored or DeliveryEventState.Published;
}
