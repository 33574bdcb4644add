using System.Text.Json.Serialization;

namespace Platform.StandIns.Snipcart;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SnipcartEntry))]
[JsonSerializable(typeof(SnipcartRegistration))]
[JsonSerializable(typeof(SnipcartValidation))]
internal sealed partial class SnipcartJson : JsonSerializerContext;
