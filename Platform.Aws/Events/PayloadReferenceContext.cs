using System.Text.Json.Serialization;

namespace Platform.Aws.Events;

[JsonSerializable(typeof(PayloadReference))]
internal sealed partial class PayloadReferenceContext : JsonSerializerContext;
