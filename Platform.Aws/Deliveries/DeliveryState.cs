using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Aws.Deliveries;

/// <summary>What became of a delivery.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>Durable; its events are on their way.</summary>
    Accepted,

    /// <summary>Each of its events had its whole effect.</summary>
    Settled,

    /// <summary>At least one of its events was given up on.</summary>
    DeadLettered,

    /// <summary>Rightly sent, and nothing to us.</summary>
    Ignored,

    /// <summary>Verified, and refused by what it says.</summary>
    Rejected,

    /// <summary>Verified and not understood: kept to be replayed.</summary>
    Quarantined,
}
