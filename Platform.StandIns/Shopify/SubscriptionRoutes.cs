using System.Text.Json.Nodes;
using Platform.StandIns.Hooks;

namespace Platform.StandIns.Shopify;

/// <summary>
/// Of the GraphQL Admin API (https://shopify.dev/docs/api/admin-graphql) the list of webhook subscriptions, and the two mutations that
/// make and change one.
/// </summary>
internal static class SubscriptionRoutes
{
    private const string Create = "webhookSubscriptionCreate";
    private const string Update = "webhookSubscriptionUpdate";

    public static void MapShopifySubscriptions(this WebApplication app) =>
        app.MapPost("/shopify-management/{shop}/admin/api/{version}/graphql.json", async (string shop, HttpRequest request, HookShelf shelf) =>
        {
            var place = $"shopify/{shop}";
            if (!shelf.Has(place))
                return HookAnswer.Json(new JsonObject { ["errors"] = "Not Found" }, 404);
            if (!shelf.Opens(request.Headers["X-Shopify-Access-Token"].ToString()))
                return HookAnswer.Json(new JsonObject { ["errors"] = "[API] Invalid API key or access token (unrecognized login or wrong password)" }, 401);
            if (await HookAnswer.ReadAsync(request) is not { } asked || (string?)asked["query"] is not { } query || asked["variables"] is not JsonObject variables)
                return HookAnswer.Json(new JsonObject { ["errors"] = "Bad Request" }, 400);

            return query.Contains(Create, StringComparison.Ordinal) ? Mutated(Create, Created(shelf, place, variables))
                : query.Contains(Update, StringComparison.Ordinal) ? Mutated(Update, Updated(shelf, place, variables))
                : HookAnswer.Json(new JsonObject { ["data"] = new JsonObject { ["webhookSubscriptions"] = Page(shelf.At(place), (string?)variables["after"]) } });
        });

    /// <summary>Ten a page, so that whoever reads one page only misses some.</summary>
    private static JsonObject Page(IReadOnlyList<JsonObject> subscriptions, string? after)
    {
        var skip = after is null ? 0 : int.Parse(after);
        JsonObject[] page = [.. subscriptions.Skip(skip).Take(10)];
        return new JsonObject
        {
            ["nodes"] = new JsonArray([.. page]),
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = skip + page.Length < subscriptions.Count, ["endCursor"] = (skip + page.Length).ToString() },
        };
    }

    private static string? Created(HookShelf shelf, string place, JsonObject variables)
    {
        var (topic, wanted) = ((string?)variables["topic"], variables["webhookSubscription"]);
        if (shelf.At(place).Any(there => (string?)there["topic"] == topic && (string?)there["uri"] == (string?)wanted?["uri"]))
            return "Address for this topic has already been taken";
        shelf.Add(place, new JsonObject
        {
            ["id"] = $"gid://shopify/WebhookSubscription/{shelf.NextId()}",
            ["topic"] = topic,
            ["format"] = (string?)wanted?["format"] ?? "JSON",
            ["uri"] = (string?)wanted?["uri"],
        });
        return null;
    }

    private static string? Updated(HookShelf shelf, string place, JsonObject variables) =>
        shelf.Change(place, (string)variables["id"]!, (JsonObject)variables["webhookSubscription"]!) is null ? "Webhook subscription does not exist" : null;

    private static IResult Mutated(string mutation, string? fault) => HookAnswer.Json(new JsonObject
    {
        ["data"] = new JsonObject
        {
            [mutation] = new JsonObject
            {
                ["userErrors"] = fault is null ? [] : new JsonArray(new JsonObject { ["field"] = new JsonArray("webhookSubscription"), ["message"] = fault }),
            },
        },
    });
}
