using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Domain.Json;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UnifiedEvent))]
[JsonSerializable(typeof(ContentItem))]
[JsonSerializable(typeof(ClientServiceConfig))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
internal sealed partial class PlatformJsonContext : JsonSerializerContext;
