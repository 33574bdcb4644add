using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Sanity;

/// <summary>The next edit of a recorded document: what was created or updated is updated, what was deleted is deleted again.</summary>
internal static class EditSanity
{
    public static Recording Run(Recording recording, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var headers = new Dictionary<string, string>
        {
            [SanityHeaders.DeliveryId] = RandomText.Letters(22),
            [SanityHeaders.TransactionId] = RandomText.Letters(22),
            [SanityHeaders.TransactionTime] = Text(now),
        };
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return recording.With(headers);

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return recording.With(headers);
            var document = JsonObject.Create(json.RootElement)!;
            Change(document, now);
            if (recording.Headers.Any(h => h.Key.Equals(SanityHeaders.Operation, StringComparison.OrdinalIgnoreCase) && h.Value == "create"))
                headers[SanityHeaders.Operation] = "update";
            return recording.With(headers, JsonSerializer.SerializeToUtf8Bytes(document, PlatformJson.Options));
        }
    }

    private static void Change(JsonObject document, DateTimeOffset now)
    {
        document["_rev"] = RandomText.Letters(22);
        document["_updatedAt"] = Text(now);
        if (document["operation"]?.GetValueKind() == JsonValueKind.String && (string?)document["operation"] == "create")
            document["operation"] = "update";
        if (document["title"]?.GetValueKind() == JsonValueKind.String)
            document["title"] = $"{document["title"]} (edit {now:HH:mm:ss})";
        if (document["body"] is JsonArray blocks)
            blocks.Insert(0, Paragraph($"Edited at {now:yyyy-MM-dd HH:mm:ss} UTC."));
    }

    private static JsonObject Paragraph(string text) => new()
    {
        ["_key"] = RandomText.Letters(12),
        ["_type"] = "block",
        ["style"] = "normal",
        ["markDefs"] = new JsonArray(),
        ["children"] = new JsonArray(new JsonObject { ["_key"] = RandomText.Letters(12), ["_type"] = "span", ["marks"] = new JsonArray(), ["text"] = text }),
    };

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
