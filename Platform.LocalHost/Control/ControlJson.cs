using System.Text.Json.Serialization;

namespace Platform.LocalHost.Control;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ControlAddress))]
[JsonSerializable(typeof(IReadOnlyList<ResourceDocument>))]
[JsonSerializable(typeof(LogLineDocument))]
[JsonSerializable(typeof(CommandResultDocument))]
internal sealed partial class ControlJson : JsonSerializerContext;
