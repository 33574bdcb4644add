using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Contentful;

/// <summary>The next revision of a recorded entry or asset: what was published is published again, what was deleted deleted again.</summary>
internal static class EditContentful
{
    public static Recording Run(Recording recording, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var headers = new Dictionary<string, string>
        {
            [ContentfulHeaders.DeliveryId] = RandomNumberGenerator.GetHexString(64, lowercase: true),
            [ContentfulHeaders.EventTime] = Text(now),
            [ContentfulHeaders.Attempt] = "1",
        };
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return recording.With(headers);

        using (json)
        {
            if (json.RootElement.Object("sys") is null)
                return recording.With(headers);
            var document = JsonObject.Create(json.RootElement)!;
            Revise(document["sys"]!.AsObject(), now);
            if (document["fields"] is JsonObject fields)
                Change(fields, now);
            return recording.With(headers, JsonSerializer.SerializeToUtf8Bytes(document, PlatformJson.Options));
        }
    }

    private static void Revise(JsonObject sys, DateTimeOffset now)
    {
        foreach (var count in (string[])["revision", "version", "publishedVersion", "publishedCounter"])
        {
            if (sys[count] is JsonValue value && value.TryGetValue<long>(out var number))
                sys[count] = number + 1;
        }

        sys["updatedAt"] = Text(now);
        foreach (var time in (string[])["publishedAt", "deletedAt"])
        {
            if (sys.ContainsKey(time))
                sys[time] = Text(now);
        }
    }

    private static void Change(JsonObject fields, DateTimeOffset now)
    {
        foreach (var locale in Locales(fields, "title"))
        {
            if (fields["title"]![locale]?.GetValueKind() == JsonValueKind.String)
                fields["title"]![locale] = $"{fields["title"]![locale]} (edit {now:HH:mm:ss})";
        }

        foreach (var locale in Locales(fields, "body"))
        {
            var told = $"Edited at {now:yyyy-MM-dd HH:mm:ss} UTC.";
            if (fields["body"]![locale]?["content"] is JsonArray nodes)
                nodes.Insert(0, Paragraph(told));
            else if (fields["body"]![locale]?.GetValueKind() == JsonValueKind.String)
                fields["body"]![locale] = $"{told}\n\n{fields["body"]![locale]}";
        }
    }

    private static string[] Locales(JsonObject fields, string name) =>
        fields[name] is JsonObject field ? [.. field.Select(value => value.Key)] : [];

    private static JsonObject Paragraph(string text) => new()
    {
        ["nodeType"] = "paragraph",
        ["data"] = new JsonObject(),
        ["content"] = new JsonArray(new JsonObject { ["nodeType"] = "text", ["value"] = text, ["marks"] = new JsonArray(), ["data"] = new JsonObject() }),
    };

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
