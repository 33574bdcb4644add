using Platform.Domain.Events;

namespace Platform.Aws.Events;

/// <param name="Bytes">The event as it was stored (<see cref="EventJson.Serialize"/>): what is published again is the same to the byte.</param>
public sealed record OutgoingEvent(UnifiedEvent Event, byte[] Bytes)
{
    public OutgoingEvent(UnifiedEvent unified)
        : this(unified, EventJson.Serialize(unified))
    {
    }
}
