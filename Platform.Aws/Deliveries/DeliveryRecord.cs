using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Aws.Deliveries;

/// <summary>One delivery as it is remembered: who sent what, how it was proved, what became of it. No body, no personal data.</summary>
public sealed record DeliveryRecord
{
    public required DeliveryId Id { get; init; }

    public required ClientId Client { get; init; }

    public required string Environment { get; init; }

    public required ProviderId Provider { get; init; }

    /// <summary>The provider's own id of the delivery.</summary>
    public required string NativeId { get; init; }

    /// <summary>The event's kind by the provider's word.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>Why it was ignored, rejected or quarantined.</summary>
    public string? Reason { get; init; }

    /// <summary>The refusal's code, for a rejected one.</summary>
    public string? Code { get; init; }

    /// <summary>Name of the secret that proved it.</summary>
    public required string Secret { get; init; }

    public required Trust Trust { get; init; }

    /// <summary>The time the sender signed; null where it signs none.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Path and query as sent.</summary>
    public required string Path { get; init; }

    /// <summary>The headers that the provider's metadata allows to be kept.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>SHA-256 of the raw body, lower-case hex.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Bytes.</summary>
    public required int BodySize { get; init; }

    /// <summary>How many events came out of it.</summary>
    public required int Events { get; init; }

    public required string RequestId { get; init; }

    public string? Traceparent { get; init; }

    /// <summary>The claim K1.</summary>
    public required string ClaimKey { get; init; }

    /// <summary>The claim K2; null where the provider's bodies have none.</summary>
    public string? BodyKey { get; init; }
}
