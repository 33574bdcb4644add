using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.StandIns.Shopify;

/// <summary>A product of the GraphQL Admin API, made of what REST and webhooks call the same.</summary>
internal static partial class ShopifyNode
{
    public static JsonObject Of(JsonObject told) => new()
    {
        ["id"] = Gid("Product", told["id"]),
        ["title"] = Same(told, "title"),
        ["handle"] = Same(told, "handle"),
        ["descriptionHtml"] = Same(told, "body_html"),
        ["status"] = ((string?)told["status"] ?? "active").ToUpperInvariant(),
        ["publishedAt"] = Utc(told, "published_at"),
        ["updatedAt"] = Utc(told, "updated_at"),
        ["tags"] = new JsonArray([.. ((string?)told["tags"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => JsonValue.Create(tag))]),
        ["media"] = Connection(told["images"], Medium, of: told["images"]),
        ["variants"] = Connection(told["variants"], Variant, of: told["variant_gids"]),
    };

    public static bool IsPublished(JsonObject product) => (string?)product["status"] == "ACTIVE" && product["publishedAt"] is not null;

    /// <summary>Only what the query names, as the API answers.</summary>
    public static JsonNode? Selected(JsonNode? node, string query) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => Words(query).Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, Selected(member.Value, query)))),
        JsonArray elements => new JsonArray([.. elements.Select(element => Selected(element, query))]),
        _ => node?.DeepClone(),
    };

    private static HashSet<string> Words(string query) => [.. Word.Matches(query).Select(word => word.Value)];

    private static JsonObject Medium(JsonObject image) => new()
    {
        ["alt"] = Same(image, "alt"),
        ["image"] = new JsonObject { ["url"] = Same(image, "src"), ["width"] = Same(image, "width"), ["height"] = Same(image, "height") },
    };

    private static JsonObject Variant(JsonObject variant) => new()
    {
        ["id"] = Gid("ProductVariant", variant["id"]),
        ["title"] = Same(variant, "title"),
        ["sku"] = Same(variant, "sku"),
        ["price"] = Same(variant, "price"),
        ["inventoryQuantity"] = Same(variant, "inventory_quantity"),
        ["inventoryItem"] = new JsonObject { ["id"] = Gid("InventoryItem", variant["inventory_item_id"]) },
    };

    /// <param name="of">All there are: a webhook brings a hundred variants, and all their ids.</param>
    private static JsonObject Connection(JsonNode? elements, Func<JsonObject, JsonObject> node, JsonNode? of) => new()
    {
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = (of as JsonArray)?.Count > (elements as JsonArray)?.Count },
        ["nodes"] = new JsonArray([.. (elements as JsonArray ?? []).OfType<JsonObject>().Select(node)]),
    };

    private static string? Gid(string type, JsonNode? id) => id is null ? null : $"gid://shopify/{type}/{id.ToJsonString()}";

    private static string? Utc(JsonObject told, string name) =>
        told[name] is { } time ? DateTimeOffset.Parse((string)time!, CultureInfo.InvariantCulture).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;

    private static JsonNode? Same(JsonObject told, string name) => told[name]?.DeepClone();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word { get; }
}
