using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Platform.StandIns.Shopify;

/// <summary>
/// https://shopify.dev/docs/api/admin-graphql/latest/queries/products, for the one query that a sync asks: the published products
/// in the order of ids. Whatever else is asked is refused in the API's own shape.
/// </summary>
internal static class ShopifyRoutes
{
    private const string Asked = "products(first: $first, after: $after, sortKey: ID, query: \"status:active published_status:published\") { pageInfo { hasNextPage endCursor } nodes {";

    private const int MostProducts = 250;

    public static void MapShopify(this WebApplication app)
    {
        app.MapPost("/shopify/{shop}/admin/api/{version}/graphql.json", async (string shop, HttpRequest request, ShopifyShops shops, CancellationToken cancellationToken) =>
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken);
            var query = (string?)body?["query"] ?? "";
            if (!query.Contains(Asked, StringComparison.Ordinal) || body!["variables"] is not JsonObject variables
                || (int?)variables["first"] is not (> 0 and <= MostProducts and var first) || After((string?)variables["after"]) is not { } after)
                return Json(200, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["message"] = "the stand-in knows one query only", ["extensions"] = new JsonObject { ["code"] = "undefinedField" } }) });
            if (shops.PublishedAfter(shop, after, first + 1) is not { } found)
                return Json(404, new JsonObject { ["errors"] = "Not Found" });

            var page = found.Take(first).ToList();
            var products = new JsonObject
            {
                ["pageInfo"] = new JsonObject { ["hasNextPage"] = found.Count > first, ["endCursor"] = page.Count > 0 ? Cursor(page[^1].Id) : null },
                ["nodes"] = new JsonArray([.. page.Select(product => ShopifyNode.Selected(product.Product, query))]),
            };
            return Json(200, new JsonObject { ["data"] = new JsonObject { ["products"] = products } });
        });

        app.MapPost("/_standin/shopify/products/{shop}", async (string shop, HttpRequest request, ShopifyShops shops, CancellationToken cancellationToken) =>
        {
            if (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) is not JsonObject product || product["id"] is null)
                return Results.BadRequest();
            shops.Put(shop, product);
            return Results.NoContent();
        });

        app.MapDelete("/_standin/shopify/products/{shop}/{id:long}", (string shop, long id, ShopifyShops shops) =>
            shops.Remove(shop, id) ? Results.NoContent() : Results.NotFound());
    }

    private static string Cursor(long id) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(new JsonObject { ["last_id"] = id, ["last_value"] = id.ToString(CultureInfo.InvariantCulture) }.ToJsonString()));

    /// <returns>The id that a cursor names, 0 for none; null where it is no cursor.</returns>
    private static long? After(string? cursor)
    {
        var bytes = new byte[cursor?.Length ?? 0];
        return cursor is null ? 0
            : Convert.TryFromBase64String(cursor, bytes, out var length) ? (long?)JsonNode.Parse(bytes.AsSpan(0, length))?["last_id"]
            : null;
    }

    private static IResult Json(int status, JsonObject body) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
