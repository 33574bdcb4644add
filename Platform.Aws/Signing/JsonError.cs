using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Aws.Signing;

/// <summary>
/// An error of the JSON protocols: <c>{"__type":"ResourceNotFoundException","message":"…"}</c>; some services write a namespace
/// and <c>#</c> before the type.
/// </summary>
internal sealed record JsonError(string Code, string Message)
{
    /// <summary>Never fails: a proxy in between answers with something else, whose start is then the message.</summary>
    public static JsonError Read(ReadOnlySpan<byte> body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject error)
                return new JsonError(Text(error, "__type")?.Split('#')[^1] ?? "Unknown", Text(error, "message") ?? Text(error, "Message") ?? "");
        }
        catch (JsonException)
        {
            // Told below.
        }

        var text = Encoding.UTF8.GetString(body);
        return new JsonError("Unknown", text.Length > 200 ? text[..200] : text);
    }

    private static string? Text(JsonObject error, string name) => error[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
