using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>The catalog's word for how fast a stack's sites are.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PerformanceTier>))]
public enum PerformanceTier
{
    Basic,
    Optimized,
    Premium,
    Maximum,
    Enterprise,
}
