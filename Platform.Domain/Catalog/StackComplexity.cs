using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>What a stack asks of those who set it up.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StackComplexity>))]
public enum StackComplexity
{
    LowToMedium,
    Medium,
    MediumToHigh,
    High,
}
