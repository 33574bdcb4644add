using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Shopify;

/// <summary>
/// The same again as a new fact: a product or collection under another title, one piece fewer of a level; a placed order and a
/// refund become others, a change of an order stays that order's.
/// </summary>
internal static class EditShopify
{
    private static readonly string[] Times = ["updated_at", "updatedAt", "processed_at"];

    public static Recording Run(Recording recording, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var headers = Headers(recording, now);
        if (!JsonBody.TryParse(recording.Body, out var json, out _))
            return recording.With(headers);

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return recording.With(headers);
            var body = JsonObject.Create(json.RootElement)!;
            Change(body, Topic(recording), now);
            return recording.With(headers, JsonSerializer.SerializeToUtf8Bytes(body, PlatformJson.Options));
        }
    }

    private static Dictionary<string, string> Headers(Recording recording, DateTimeOffset now)
    {
        var headers = new Dictionary<string, string>();
        foreach (var name in recording.Headers.Select(header => header.Key))
        {
            if (ShopifyHeaders.DeliveryIds.Contains(name, StringComparer.OrdinalIgnoreCase))
                headers[name] = Guid.NewGuid().ToString();
            else if (name.EndsWith(ShopifyHeaders.TriggeredAt, StringComparison.OrdinalIgnoreCase))
                headers[name] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'", CultureInfo.InvariantCulture);
        }

        return headers;
    }

    private static void Change(JsonObject body, string? topic, DateTimeOffset now)
    {
        var resource = body["product_listing"] as JsonObject ?? body["collection_listing"] as JsonObject ?? (body["data"] as JsonObject)?["product"] as JsonObject ?? body;
        foreach (var name in Times.Where(resource.ContainsKey))
            resource[name] = Text(now);
        if (topic is "orders/create" or "refunds/create")
            ComeAgain(resource, now);
        else if (resource.ContainsKey("available"))
            resource["available"] = Math.Max(0, (Number(resource["available"]) ?? 1) - 1);
        else if (resource["title"]?.GetValueKind() == JsonValueKind.String)
            resource["title"] = $"{resource["title"]} (edit {now:HH:mm:ss})";
    }

    private static void ComeAgain(JsonObject resource, DateTimeOffset now)
    {
        var id = now.ToUnixTimeMilliseconds() * 1000 + Random.Shared.Next(1000);
        resource["id"] = id;
        resource["admin_graphql_api_id"] = $"gid://shopify/{(resource.ContainsKey("order_id") ? "Refund" : "Order")}/{id}";
        resource["created_at"] = Text(now);
        if (resource.ContainsKey("name"))
            resource["name"] = $"#E{id % 100_000}";
    }

    private static string? Topic(Recording recording) => ShopifyHeaders.Kind(new WebhookRequest(recording.Method, recording.Path, recording.Headers, recording.Body));

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
