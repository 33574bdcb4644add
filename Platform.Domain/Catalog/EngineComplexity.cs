using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>What an engine asks of those who write its templates.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EngineComplexity>))]
public enum EngineComplexity
{
    Intermediate,
    Advanced,
}
