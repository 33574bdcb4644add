using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>How well an engine does, in ascending order.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EngineRating>))]
public enum EngineRating
{
    Good,
    VeryGood,
    Excellent,
    Outstanding,
}
