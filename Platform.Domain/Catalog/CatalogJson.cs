using System.Text.Json.Serialization;

namespace Platform.Domain.Catalog;

/// <summary>Source generation keeps the CLI's start short. It passes over defaults of init members, so the records here have none.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(IReadOnlyList<StackType>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderEntry>))]
[JsonSerializable(typeof(IReadOnlyList<EngineEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ScalingStage>))]
internal sealed partial class CatalogJson : JsonSerializerContext;
