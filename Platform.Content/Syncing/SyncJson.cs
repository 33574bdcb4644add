using System.Text.Json.Serialization;

namespace Platform.Content.Syncing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SyncRequest))]
[JsonSerializable(typeof(SyncStep))]
[JsonSerializable(typeof(SyncCursor))]
[JsonSerializable(typeof(ToldItems))]
internal sealed partial class SyncJson : JsonSerializerContext;
