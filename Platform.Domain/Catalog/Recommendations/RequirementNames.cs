using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>The catalog's list that a requirement's text is taken from.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RequirementNames>))]
public enum RequirementNames
{
    Engines,
    CmsProviders,
    Shops,
}
