using System.Text.Json.Serialization;

namespace Platform.Aws.Releases;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(LiveRelease))]
[JsonSerializable(typeof(Manifest))]
public sealed partial class ReleaseJson : JsonSerializerContext;
