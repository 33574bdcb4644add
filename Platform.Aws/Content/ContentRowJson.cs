using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Aws.Content;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PublishedRow))]
[JsonSerializable(typeof(CompleteMark))]
internal sealed partial class ContentRowJson : JsonSerializerContext
{
    /// <summary>Text stays as it is: a row holds 400 KB, and an escaped letter takes six bytes.</summary>
    public static readonly ContentRowJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
