using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Domain.Ids;

namespace Platform.Providers.Redaction;

/// <summary>A raw body for people's eyes: all its keys, and of its values only those that say nothing of a person.</summary>
public static class MaskedBody
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Indented JSON; a line about its size where the body is no JSON.</returns>
    public static string Show(ReadOnlyMemory<byte> body, ProviderId provider)
    {
        if (!new JsonRedaction(RedactionRules.Of(provider), new MaskedText()).TryRedact(body, out var masked))
            return $"{body.Length} bytes that are no JSON; not shown.";

        using var json = JsonDocument.Parse(masked);
        using var text = new MemoryStream(masked.Length * 2);
        using (var writer = new Utf8JsonWriter(text, Readable))
            json.RootElement.WriteTo(writer);
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
