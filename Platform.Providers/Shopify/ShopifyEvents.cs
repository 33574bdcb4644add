using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// Shopify's Events (preview), where topic and action stand in the signed body, and the resource is what the subscription's
/// GraphQL query asked for: <c>{"topic":"Product","action":"update","handle":"…","fields_changed":…,
/// "query_variables":{"productId":"gid://shopify/Product/123"},"data":{"product":{…}}}</c>
/// (https://shopify.dev/docs/apps/build/events/delivery-structure).
/// </summary>
internal static class ShopifyEvents
{
    private const string Query = "query($productId: ID!) { product(id: $productId) { " + ShopifyQuery.Selection + " } }";

    public static bool IsEnvelope(JsonElement body) =>
        body.Text("topic") is not null && body.Text("action") is not null && (body.Member("fields_changed") ?? body.Member("query_variables")) is not null;

    /// <summary>What the query gave; null where there is none, or after a delete.</summary>
    public static JsonElement? Resource(JsonElement body) => body.Object("data")?.Object("product");

    public static NormalisationResult Read(
        JsonElement body, string kind, IReadOnlyDictionary<string, string> settings, Func<ShopifyFact, NormalisationResult> asEvent)
    {
        var told = $"{body.Text("topic")}/{body.Text("action")}";
        if (told != kind)
            return new NormalisationResult.Refused(ShopifySource.Topic(kind, "the signed body names another"));
        if (ShopifyId.Read(body.Object("query_variables") ?? default, "productId") is not { } id)
            return new NormalisationResult.Unreadable($"Of Events only the topic Product is read, with its productId; subscribe to the webhook of what '{kind}' is about.");

        return kind switch
        {
            "Product/delete" => asEvent(Gone(id, EventType.ProductDeleted)),
            "Product/create" or "Product/update" => Resource(body) is { } product && product.Text("title") is not null
                ? asEvent(Product(product, id, settings))
                : new NormalisationResult.Unreadable($"It says that product {id} changed and not what it is now: give the subscription a query, such as {Query}"),
            _ => new NormalisationResult.Unreadable($"The event '{kind}' is not known."),
        };
    }

    private static ShopifyFact Product(JsonElement product, string id, IReadOnlyDictionary<string, string> settings)
    {
        var at = product.Time("updatedAt");
        if (!ShopifyStatus.IsPublished(product))
            return Gone(id, EventType.ContentUnpublished) with { At = at, Revision = product.Text("updatedAt") };

        List<ProductVariant> variants = [.. Nodes(product, "variants").Select(Variant).OfType<ProductVariant>()];
        return new ShopifyFact
        {
            Type = EventType.ProductUpdated,
            ContentType = ContentType.Product,
            Id = id,
            At = at,
            Revision = product.Text("updatedAt"),
            // What a query leaves out, the item lacks; how many variants there are, only its pages say.
            Partial = at is null || product.Text("handle") is null || variants.Count == 0 || product.Object("variants")?.Object("pageInfo")?.Member("hasNextPage") is { ValueKind: JsonValueKind.True },
            Fields = new UnifiedFields
            {
                Title = product.Text("title"),
                Slug = product.Text("handle"),
                BodyHtml = product.Text("descriptionHtml"),
                Tags = product.Member("tags") is { ValueKind: JsonValueKind.Array }
                    ? [.. product.Items("tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)]
                    : null,
                Images = ShopifyImages.Of([.. Nodes(product, "media")]),
                PublishedAt = product.Time("publishedAt"),
                Product = ShopifyVariants.Product(variants, settings),
            },
            Payload = new JsonObject { ["id"] = id },
        };
    }

    private static ShopifyFact Gone(string id, EventType type) => new()
    {
        Type = type,
        ContentType = ContentType.Product,
        Id = id,
        Payload = new JsonObject { ["id"] = id },
    };

    private static ProductVariant? Variant(JsonElement variant) => ShopifyId.Read(variant, "id") is not { } id ? null : new ProductVariant
    {
        Id = id,
        Sku = variant.Text("sku")?.Trim() is { Length: > 0 } sku ? sku : null,
        Title = ShopifyVariants.Title(variant),
        Price = variant.Money("price"),
        InventoryId = ShopifyId.Read(variant.Object("inventoryItem") ?? default, "id"),
        Pieces = variant.Whole("inventoryQuantity"),
    };

    /// <summary>A connection's elements, asked for as <c>nodes</c> or as <c>edges</c>.</summary>
    private static IEnumerable<JsonElement> Nodes(JsonElement resource, string name) => resource.Object(name) is not { } connection ? []
        : connection.Items("nodes").Concat(connection.Items("edges").Select(edge => edge.Object("node") ?? default));
}
