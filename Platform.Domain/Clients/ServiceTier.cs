using System.Text.Json.Serialization;

namespace Platform.Domain.Clients;

/// <summary>Essential, professional, enterprise; <c>tier1</c> to <c>tier3</c> on the wire.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceTier>))]
public enum ServiceTier
{
    [JsonStringEnumMemberName("tier1")]
    Tier1,

    [JsonStringEnumMemberName("tier2")]
    Tier2,

    [JsonStringEnumMemberName("tier3")]
    Tier3,
}
