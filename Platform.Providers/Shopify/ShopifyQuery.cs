using System.Text;
using System.Text.Json.Nodes;
using Platform.Providers.Pulling;

namespace Platform.Providers.Shopify;

/// <summary>
/// Products of the GraphQL Admin API (https://shopify.dev/docs/api/admin-graphql/latest/queries/products):
/// <c>POST https://enterprise-corp.myshopify.com/admin/api/2026-10/graphql.json</c> with <c>X-Shopify-Access-Token</c> and
/// <c>{"query":"query($first: Int!, $after: String) { products(…) {…} }","variables":{"first":50,"after":null}}</c>.
/// REST's products are deprecated (2024-04).
/// </summary>
internal static class ShopifyQuery
{
    /// <summary>What of a product is read; of its variants as many as a webhook brings.</summary>
    public const string Selection = "id title handle descriptionHtml status publishedAt updatedAt tags "
        + "media(first: 20) { nodes { alt ... on MediaImage { image { url width height } } } } "
        + "variants(first: 100) { pageInfo { hasNextPage } nodes { id title sku price inventoryQuantity inventoryItem { id } } }";

    public const string AccessToken = "X-Shopify-Access-Token";

    private const string Address = "https://{store_domain}";

    private const string Version = "2026-10";

    private const string Published = "query($first: Int!, $after: String) { products(first: $first, after: $after, sortKey: ID, "
        + "query: \"status:active published_status:published\") { pageInfo { hasNextPage endCursor } nodes { " + Selection + " } } }";

    public static HttpRequestMessage Request(ContentReading reading, ShopifyPage page)
    {
        var asked = new JsonObject
        {
            ["query"] = Published,
            ["variables"] = new JsonObject { ["first"] = page.Size, ["after"] = page.Cursor },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{ReadAddress.Of(reading, ShopifyMetadata.Id, Address)}/admin/api/{Version}/graphql.json"))
        {
            Content = new StringContent(asked.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (reading.Token is { } token)
            request.Headers.Add(AccessToken, token);
        return request;
    }
}
