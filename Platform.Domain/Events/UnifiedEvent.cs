using Platform.Domain.Ids;

namespace Platform.Domain.Events;

/// <summary>One normalised fact, wire format 1.0. Serialised by <see cref="EventJson"/>; additive changes only.</summary>
public sealed record UnifiedEvent
{
    public string SchemaVersion { get; init; } = "1.0";

    public required EventId EventId { get; init; }

    public required ClientId ClientId { get; init; }

    /// <summary><c>dev</c>, <c>staging</c> or <c>prod</c>.</summary>
    public required string Environment { get; init; }

    public required EventType EventType { get; init; }

    /// <summary>The delivery it came out of; for the platform's own events the one that caused them, where there is one.</summary>
    public DeliveryId? DeliveryId { get; init; }

    /// <summary>How many events that delivery gave; consumers that wait for a whole delivery count up to it.</summary>
    public int? DeliveryEvents { get; init; }

    public required ProviderId Provider { get; init; }

    public required ContentId ContentId { get; init; }

    public required ContentType ContentType { get; init; }

    public string? Locale { get; init; }

    /// <summary>When it happened by the provider's word; when it was received where the provider does not say.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The provider's revision; compare for equality only.</summary>
    public string? Revision { get; init; }

    /// <summary>Sorts the revisions of an item (<see cref="Ids.OrderKey"/>); null where nothing does.</summary>
    public string? OrderKey { get; init; }

    public bool Draft { get; init; }

    /// <summary>The payload lacks fields that the item has at its source.</summary>
    public bool Partial { get; init; }

    public Trust Trust { get; init; }

    /// <summary>W3C trace context of the request that brought it.</summary>
    public string? Traceparent { get; init; }

    public required EventData Data { get; init; }
}
