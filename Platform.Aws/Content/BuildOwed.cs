using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Aws.Content;

/// <summary>A build that a change has yet to ask for: all that the request needs from the event that caused it.</summary>
public sealed record BuildOwed
{
    /// <summary>The event that changed the content.</summary>
    public required EventId Cause { get; init; }

    public required ProviderId CauseProvider { get; init; }

    public required Priority Priority { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public DeliveryId? DeliveryId { get; init; }

    public int? DeliveryEvents { get; init; }

    public string? Traceparent { get; init; }
}
