using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Snipcart;

/// <summary>
/// The same again as a new fact: a completed order becomes another order of now; a refund another refund; a change of an
/// order that exists stays that order's.
/// </summary>
internal static class EditSnipcart
{
    public static Recording Run(Recording recording, TimeProvider clock)
    {
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return recording;

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return recording;
            var envelope = JsonObject.Create(json.RootElement)!;
            Change(envelope, json.RootElement.Text("eventName"), clock.GetUtcNow());
            return recording with { Body = JsonSerializer.SerializeToUtf8Bytes(envelope, PlatformJson.Options) };
        }
    }

    private static void Change(JsonObject envelope, string? name, DateTimeOffset now)
    {
        envelope["createdOn"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'");
        if (envelope["content"] is not JsonObject content)
            return;

        content["modificationDate"] = Text(now);
        switch (name)
        {
            case "order.completed":
                PlaceAgain(content, now);
                break;
            case "order.refund.created":
                content["id"] = Guid.NewGuid().ToString();
                content["creationDate"] = Text(now);
                break;
        }
    }

    private static void PlaceAgain(JsonObject order, DateTimeOffset now)
    {
        var token = Guid.NewGuid().ToString();
        order["token"] = token;
        order["creationDate"] = Text(now);
        order["completionDate"] = Text(now);
        order["invoiceNumber"] = $"EDIT-{RandomText.Letters(8)}";
        foreach (var item in (order["items"] as JsonArray ?? []).OfType<JsonObject>())
            item["token"] = token;
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
