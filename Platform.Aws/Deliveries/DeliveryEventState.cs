using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Aws.Deliveries;

/// <summary>How far one event of a delivery came.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DeliveryEventState>))]
public enum DeliveryEventState
{
    /// <summary>Durable, not yet published.</summary>
    Stored,

    Published,

    /// <summary>It had its whole effect.</summary>
    Settled,

    /// <summary>Published as often as the relay's schedule says, without effect.</summary>
    DeadLettered,
}
