using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>A collection or a collection listing. Which products are in it, neither says.</summary>
internal static class ShopifyCollection
{
    /// <returns>Null without an id or a title.</returns>
    public static ShopifyFact? Read(JsonElement collection, string idName, EventType type)
    {
        if (Gone(collection, idName, EventType.ContentUnpublished) is not { } fact)
            return null;
        if (!ShopifyStatus.IsPublished(collection))
            return fact;
        return collection.Text("title") is null ? null : fact with
        {
            Type = type,
            Fields = fact.Fields with
            {
                BodyHtml = collection.Text("body_html"),
                Images = ShopifyImages.Read(collection),
                PublishedAt = collection.Time("published_at"),
            },
        };
    }

    public static ShopifyFact? Gone(JsonElement collection, string idName, EventType type) => ShopifyId.Read(collection, idName) is not { } id ? null : new ShopifyFact
    {
        Type = type,
        ContentType = ContentType.Collection,
        // Shopify counts products and collections apart: the same number may be one of each.
        Id = $"collection-{id}",
        At = collection.Time("updated_at"),
        Revision = collection.Text("updated_at"),
        Fields = new UnifiedFields { Title = collection.Text("title"), Slug = collection.Text("handle") },
        Payload = new JsonObject { ["id"] = id },
    };
}
