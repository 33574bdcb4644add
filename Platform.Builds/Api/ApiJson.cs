using System.Text.Json.Serialization;

namespace Platform.Builds.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BuildCommand))]
[JsonSerializable(typeof(ResumeCommand))]
[JsonSerializable(typeof(BuildAccepted))]
[JsonSerializable(typeof(BuildView))]
[JsonSerializable(typeof(BuildsView))]
[JsonSerializable(typeof(BatchesView))]
[JsonSerializable(typeof(ReleasesView))]
[JsonSerializable(typeof(ReleaseDiffView))]
[JsonSerializable(typeof(RollbackView))]
[JsonSerializable(typeof(Done))]
internal sealed partial class ApiJson : JsonSerializerContext;
