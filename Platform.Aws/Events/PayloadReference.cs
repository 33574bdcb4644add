using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Aws.Events;

/// <summary>A message that stands for a large event: <c>{"payload_ref":"s3://bucket/events/…","sha256":"…"}</c>.</summary>
internal sealed record PayloadReference([property: JsonPropertyName("payload_ref")] string PayloadRef, [property: JsonPropertyName("sha256")] string Sha256)
{
    private const string Start = "{\"payload_ref\":";

    public string ToJson() => JsonSerializer.Serialize(this, PayloadReferenceContext.Default.PayloadReference);

    /// <returns>Null where the body is the event itself: no event starts with this member.</returns>
    /// <exception cref="JsonException">It starts like a reference and is none.</exception>
    public static PayloadReference? Read(string body)
    {
        if (!body.StartsWith(Start, StringComparison.Ordinal))
            return null;

        var reference = JsonSerializer.Deserialize(body, PayloadReferenceContext.Default.PayloadReference);
        return reference is { PayloadRef: not null, Sha256: not null }
            ? reference
            : throw new JsonException("A payload reference needs payload_ref and sha256.");
    }
}
