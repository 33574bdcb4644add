using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Console.Deliveries;

/// <summary>
/// A raw body for people's eyes: all its keys, and of its values only those that say nothing of a person. Of a shop only values
/// under known keys are shown; of a CMS, whose text is public, all but what is named or looks personal.
/// </summary>
internal static class BodyRedaction
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Indented JSON; a line about its size where the body is no JSON.</returns>
    public static string Redact(ReadOnlyMemory<byte> body, bool fromShop)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var text = new ArrayBufferWriter<byte>(body.Length * 2);
            using (var writer = new Utf8JsonWriter(text, Readable))
                Write(writer, json.RootElement, "", fromShop);
            return Encoding.UTF8.GetString(text.WrittenSpan);
        }
        catch (JsonException)
        {
            return $"{body.Length} bytes that are no JSON; not shown.";
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, string key, bool fromShop)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    // What stands below a personal key (billingAddress, customer) is personal, whatever its own key says.
                    Write(writer, member.Value, PersonalData.IsNamedBy(key) ? key : member.Name, fromShop);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item, key, fromShop);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String when !IsShown(key, value.GetString()!, fromShop):
                writer.WriteStringValue($"••• ({value.GetString()!.Length} characters)");
                break;
            case JsonValueKind.Number when PersonalData.IsNamedBy(key):
                writer.WriteStringValue("•••");
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool IsShown(string key, string text, bool fromShop) =>
        text.Length == 0
        || (!PersonalData.IsNamedBy(key) && !PersonalData.LooksLike(text) && (!fromShop || PersonalData.IsHarmlessInShops(key)));
}
