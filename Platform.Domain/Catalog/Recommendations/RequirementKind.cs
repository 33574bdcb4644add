using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>What a requirement's value is: true or false, an amount, or one of the catalog's names.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RequirementKind>))]
public enum RequirementKind
{
    Flag,
    Number,
    Text,
}
