using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>Where a price comes from: the provider's own page, several third parties that agree, or one that nothing confirms.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PriceCertainty>))]
public enum PriceCertainty
{
    Published,
    Reported,
    Unconfirmed,
}
