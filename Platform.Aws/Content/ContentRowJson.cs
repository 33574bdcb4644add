using System.Text.Json.Serialization;

namespace Platform.Aws.Content;

[JsonSerializable(typeof(PublishedRow))]
[JsonSerializable(typeof(CompleteMark))]
internal sealed partial class ContentRowJson : JsonSerializerContext;
