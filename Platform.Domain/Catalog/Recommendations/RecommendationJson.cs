using System.Text.Json.Serialization;

namespace Platform.Domain.Catalog.Recommendations;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RecommendationRules))]
internal sealed partial class RecommendationJson : JsonSerializerContext;
