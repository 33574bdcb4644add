using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>Essential, professional, enterprise; <c>tier1</c> to <c>tier3</c> on the wire.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ServiceTier>))]
public enum ServiceTier
{
    Tier1,
    Tier2,
    Tier3,
}
