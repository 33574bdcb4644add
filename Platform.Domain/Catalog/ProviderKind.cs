using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>CMS and Git providers publish to content-events, shops to commerce-events.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ProviderKind>))]
public enum ProviderKind
{
    Cms,
    Shop,
    Git,
}
