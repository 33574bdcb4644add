using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Aws.Deliveries;

/// <summary>One event of a delivery, and how far it came.</summary>
public sealed record DeliveryEvent
{
    public required EventId Id { get; init; }

    public required EventType EventType { get; init; }

    public required ContentType ContentType { get; init; }

    public required ContentId ContentId { get; init; }

    public string? Locale { get; init; }

    public required DeliveryEventState State { get; init; }

    /// <summary>How often it was published.</summary>
    public int Publishes { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The mode in which it was published last; null where it never was.</summary>
    public IntegrationMode? Mode { get; init; }

    /// <summary>What it reached in direct mode; in event-driven mode the audit tells.</summary>
    public IReadOnlyList<DeliveryStage> Stages { get; init; } = [];
}
