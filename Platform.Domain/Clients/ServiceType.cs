using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Clients;

/// <summary>What the client's stack is made of.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ServiceType>))]
public enum ServiceType
{
    StaticSite,
    CmsTier,
    EcommerceTier,
    ComposedStack,
}
