using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Foxy;

/// <summary>The same again as a new fact: a created transaction becomes another one of now; a change stays that of its transaction. Quantities grow by one.</summary>
internal static class EditFoxy
{
    public static Recording Run(Recording recording, TimeProvider clock)
    {
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return recording;

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return recording;
            var resource = JsonObject.Create(json.RootElement)!;
            Change(resource, clock.GetUtcNow());
            if (EventOf(recording) == FoxyEvents.TransactionCreated)
                CreateAgain(resource, clock.GetUtcNow());
            return recording with { Body = JsonSerializer.SerializeToUtf8Bytes(resource, PlatformJson.Options) };
        }
    }

    private static void Change(JsonObject resource, DateTimeOffset now)
    {
        resource["date_modified"] = Text(now);
        var items = (resource["_embedded"] as JsonObject)?["fx:items"] as JsonArray;
        foreach (var item in (items ?? []).OfType<JsonObject>())
        {
            if (item["quantity"]?.GetValueKind() == JsonValueKind.Number && JsonSerializer.Deserialize<JsonElement>(item["quantity"]!).TryGetInt32(out var quantity) && quantity < int.MaxValue)
                item["quantity"] = quantity + 1;
        }
    }

    private static void CreateAgain(JsonObject transaction, DateTimeOffset now)
    {
        var id = RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue);
        transaction["id"] = id;
        transaction["display_id"] = id;
        transaction["transaction_date"] = Text(now);
        transaction["date_created"] = Text(now);
        if ((transaction["_links"] as JsonObject)?["self"] is JsonObject self)
            self["href"] = $"https://api.foxycart.com/transactions/{id}";
    }

    private static string? EventOf(Recording recording) =>
        recording.Headers.FirstOrDefault(header => header.Key.Equals(FoxyHeaders.Event, StringComparison.OrdinalIgnoreCase)).Value;

    // 2025-01-01T01:01:01-0700
    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'");
}
