using System.Text.Json.Serialization;

namespace Platform.Builds.Images;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImageIndex))]
[JsonSerializable(typeof(Dictionary<string, IReadOnlyList<ImageSource>>))]
internal sealed partial class ImageJson : JsonSerializerContext;
