using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>How fast an engine builds, in ascending order.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<BuildSpeed>))]
public enum BuildSpeed
{
    Good,
    Fast,
    VeryFast,
    Fastest,
}
