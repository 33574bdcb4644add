using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Providers;

/// <summary>A verified delivery and what its events must carry.</summary>
public sealed record NormalisationInput
{
    public required WebhookRequest Request { get; init; }

    public required ClientServiceConfig Client { get; init; }

    public required string Environment { get; init; }

    /// <summary>The claim key K1: event ids are derived from it.</summary>
    public required string ClaimKey { get; init; }

    public required DeliveryId DeliveryId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The time that the signature covers; null where there is none.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    public required Trust Trust { get; init; }

    public string? Traceparent { get; init; }
}
