using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Webhooks.Verification;

namespace Platform.Webhooks.Receiving;

/// <summary>A verified request on its way to being a delivery, with all that normalising it again needs.</summary>
internal sealed record Attempt
{
    /// <summary>The delivery's id, if it wins the claim.</summary>
    public required DeliveryId Id { get; init; }

    public required WebhookTarget Target { get; init; }

    public required string Environment { get; init; }

    /// <summary>As it came, or as the provider opened it; less the headers that are not kept.</summary>
    public required WebhookRequest Request { get; init; }

    public required SenderResult.Proved Sender { get; init; }

    public required string NativeId { get; init; }

    public required string Kind { get; init; }

    /// <summary>K1.</summary>
    public required string ClaimKey { get; init; }

    /// <summary>K2; null where equal bodies may be two real events.</summary>
    public string? BodyKey { get; init; }

    /// <summary>SHA-256 of the kept body, lower-case hex.</summary>
    public required string BodyHash { get; init; }

    /// <summary>To the millisecond, as it is stored: what is normalised again must be the same to the byte.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required string RequestId { get; init; }

    public string? Traceparent { get; init; }

    public ProviderMetadata Provider => Target.Provider.Metadata;
}
