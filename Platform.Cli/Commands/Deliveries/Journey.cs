using Platform.Aws.Deliveries;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>A delivery with the way of each of its events.</summary>
internal sealed record Journey(DeliveryRecord Delivery, IReadOnlyList<EventJourney> Events, bool BodyAvailable)
{
    /// <summary>Nothing more will happen to it.</summary>
    public bool IsOver => Events.Count == Delivery.Events && Events.All(e => e.IsOver);
}
