using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Content.Git.Files;

/// <summary>Fields written as JSON, comments and trailing commas allowed.</summary>
internal static class FieldsOfJson
{
    private static readonly JsonReaderOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonObject? Read(string text, out FileFault? fault) => Parse(Encoding.UTF8.GetBytes(text), out fault, out _);

    /// <summary>An object, and whatever text follows it.</summary>
    public static FrontMatter? ReadHead(string text, out FileFault? fault)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (Parse(bytes, out fault, out var end) is not { } fields)
            return null;
        var head = Encoding.UTF8.GetString(bytes.AsSpan(0, end));
        var body = text[head.Length..].TrimStart('\r', '\n', ' ', '\t');
        return new FrontMatter(fields, body, text.AsSpan(0, text.Length - body.Length).Count('\n') + 1);
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> utf8, out FileFault? fault, out int end)
    {
        (fault, end) = (null, 0);
        try
        {
            var reader = new Utf8JsonReader(utf8, Tolerant);
            using var document = JsonDocument.ParseValue(ref reader);
            end = (int)reader.BytesConsumed;
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return (JsonObject)Leaves(document.RootElement)!;
            fault = new FileFault("The JSON is no object.", 1);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            fault = new FileFault("The JSON can't be read.", (int)((broken as JsonException)?.LineNumber ?? 0) + 1);
        }

        return null;
    }

    private static JsonNode? Leaves(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = FieldTree.NewObject();
                foreach (var member in element.EnumerateObject())
                    fields[member.Name] = Leaves(member.Value);
                return fields;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Leaves)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element.GetRawText());
        }
    }
}
