using System.Text.Json.Serialization;
using Platform.Domain.Builds;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>An event of a batch.</summary>
internal sealed record BatchMember
{
    /// <summary>Of the request; RULES C1 counts by it.</summary>
    public required EventId EventId { get; init; }

    /// <summary>The provider's event that caused it; what people look for in the audit.</summary>
    public EventId? Cause { get; init; }

    /// <summary>Of the cause; null where no provider asked.</summary>
    public ProviderId? Provider { get; init; }

    public DeliveryId? DeliveryId { get; init; }

    public int? DeliveryEvents { get; init; }

    public required Priority Priority { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public string? Traceparent { get; init; }

    /// <summary>Keys of the items that changed: <c>&lt;content id&gt;#&lt;locale&gt;</c>.</summary>
    public IReadOnlyList<string> ChangedItems { get; init; } = [];

    public bool Explicit { get; init; }

    public bool RemovalConfirmed { get; init; }

    /// <summary>Why somebody asked for it.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public BatchChange Change => new(Provider, Priority, JoinedAt, ChangedItems, Explicit);

    public static BatchMember Of(UnifiedEvent requested, DateTimeOffset now) => new()
    {
        EventId = requested.EventId,
        Cause = requested.Data.UnifiedFields.Build?.Cause,
        Provider = requested.Data.UnifiedFields.Build?.CauseProvider,
        DeliveryId = requested.DeliveryId,
        DeliveryEvents = requested.DeliveryEvents,
        Priority = requested.Data.Priority,
        JoinedAt = now,
        Traceparent = requested.Traceparent,
        ChangedItems = requested.Data.UnifiedFields.Build?.ChangedItems ?? [],
    };
}
