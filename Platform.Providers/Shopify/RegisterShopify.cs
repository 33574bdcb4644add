using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Providers.Json;
using Platform.Providers.Registering;

namespace Platform.Providers.Shopify;

/// <summary>
/// An app's subscriptions in a shop, one a topic, by the GraphQL Admin API
/// (https://shopify.dev/docs/api/admin-graphql/latest/mutations/webhookSubscriptionCreate). The app's client secret signs them all:
/// there is none to set. A refusal is <c>{"data":{"…":{"userErrors":[{"field":["topic"],"message":"…"}]}}}</c>, or
/// <c>{"errors":[{"message":"Access denied…","extensions":{"code":"ACCESS_DENIED"}}]}</c>.
/// </summary>
internal static class RegisterShopify
{
    public const string InWords = "by Shopify's Admin API (the access token of the app whose client secret is the webhooks' secret; scopes read_products, read_inventory, read_orders, read_fulfillments)";

    // `uri` is there since 2025-10.
    private const string Version = "2026-10";

    private const string List = "query($after: String) { webhookSubscriptions(first: 250, after: $after) { nodes { id topic format uri } pageInfo { hasNextPage endCursor } } }";

    private const string Create =
        "mutation($topic: WebhookSubscriptionTopic!, $webhookSubscription: WebhookSubscriptionInput!) { webhookSubscriptionCreate(topic: $topic, webhookSubscription: $webhookSubscription) { webhookSubscription { id } userErrors { field message } } }";

    private const string Update =
        "mutation($id: ID!, $webhookSubscription: WebhookSubscriptionInput!) { webhookSubscriptionUpdate(id: $id, webhookSubscription: $webhookSubscription) { webhookSubscription { id } userErrors { field message } } }";

    public static async Task<Registered> RunAsync(RegistrationOrder order, CancellationToken cancellationToken)
    {
        var shop = order.SettingOf(ShopifyMetadata.Id, "store_domain");
        var api = Api(order, shop);
        var ours = (await AllAsync(api, cancellationToken)).Where(subscription => subscription.Text("uri") == order.Url).ToList();

        var changes = new List<string>();
        foreach (var topic in ShopifyTopics.Registered)
        {
            var wanted = new JsonObject { ["uri"] = order.Url, ["format"] = "JSON" };
            var name = topic.ToUpperInvariant().Replace('/', '_');
            var there = ours.FirstOrDefault(subscription => subscription.Text("topic") == name);
            if (there.Text("format") == "JSON")
                continue;

            if (there.Text("id") is { } id)
                await ChangeAsync(api, "webhookSubscriptionUpdate", Update, new JsonObject { ["id"] = id, ["webhookSubscription"] = wanted }, topic, cancellationToken);
            else
                await ChangeAsync(api, "webhookSubscriptionCreate", Create, new JsonObject { ["topic"] = name, ["webhookSubscription"] = wanted }, topic, cancellationToken);
            changes.Add(topic);
        }

        return changes.Count == 0 ? new Registered(RegistrationOutcome.Unchanged, api.At, [], [])
            : ours.Count == 0 ? new Registered(RegistrationOutcome.Created, api.At, [], ["The app's client secret signs: it must be the one that webhooks.secrets refers to."])
            : new Registered(RegistrationOutcome.Updated, api.At, changes, []);
    }

    private static async Task<IReadOnlyList<JsonElement>> AllAsync(ManagementApi api, CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = (await AskAsync(api, List, new JsonObject { ["after"] = after }, "", cancellationToken)).Object("webhookSubscriptions") ?? default;
            all.AddRange(page.Items("nodes"));
            var info = page.Object("pageInfo") ?? default;
            after = info.Member("hasNextPage")?.ValueKind == JsonValueKind.True ? info.Text("endCursor") : null;
        }
        while (after is not null);
        return all;
    }

    private static async Task ChangeAsync(ManagementApi api, string mutation, string document, JsonObject variables, string topic, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(api, document, variables, topic, cancellationToken);
        if (answer.Object(mutation)?.Items("userErrors").Select(error => error.Text("message")).FirstOrDefault() is { } message)
            throw api.NotTaken($"{topic}: {message}");
    }

    private static async Task<JsonElement> AskAsync(ManagementApi api, string document, JsonObject variables, string topic, CancellationToken cancellationToken)
    {
        var answer = await api.AskAsync(HttpMethod.Post, $"/admin/api/{Version}/graphql.json", new JsonObject { ["query"] = document, ["variables"] = variables }, cancellationToken);
        foreach (var error in answer.Items("errors"))
        {
            throw error.Object("extensions")?.Text("code") == "ACCESS_DENIED"
                ? new RegistrationException($"Shopify denies the key {(topic.Length > 0 ? $"the topic {topic}" : "the list of subscriptions")} for {api.Place}: {api.Shown(error.Text("message") ?? "")}", api.KeyFix)
                : api.NotTaken($"{topic} {error.Text("message")}");
        }

        return answer.Object("data") ?? default;
    }

    private static ManagementApi Api(RegistrationOrder order, string shop) => new()
    {
        Provider = "Shopify",
        Order = order,
        Address = order.AddressOf(ShopifyMetadata.Id, "https://{store_domain}"),
        Place = $"the shop {shop}",
        Headers = new Dictionary<string, string> { ["X-Shopify-Access-Token"] = order.Key },
        KeyFix = "Take the Admin API access token of the app, and give the app the scopes read_products, read_inventory, read_orders and read_fulfillments.",
        PlaceFix = "Correct ecommerce_config.settings.store_domain in the client's file.",
    };
}
