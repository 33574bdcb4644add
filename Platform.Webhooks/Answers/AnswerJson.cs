using System.Text.Json.Serialization;

namespace Platform.Webhooks.Answers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TakenBody))]
internal sealed partial class AnswerJson : JsonSerializerContext;
