using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Domain.Catalog;

/// <summary>The five business services that stack types belong to.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StackCategory>))]
public enum StackCategory
{
    SsgTemplateBusinessService,
    FoundationSsgService,
    CmsTierService,
    EcommerceTierService,
    ComposedService,
}
