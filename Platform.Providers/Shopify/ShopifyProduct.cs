using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// A product or a product listing as REST has it: <c>{"id":788032119674292922,"title":"Example T-Shirt","handle":"example-t-shirt",
/// "status":"active","published_at":"2026-01-01T00:00:00-05:00","tags":"a, b","variants":[…],"variant_gids":[…],"images":[…]}</c>.
/// Its stock is told by inventory events (DESIGN 4.3); what variants say of it goes along as their <c>Pieces</c>.
/// </summary>
internal static class ShopifyProduct
{
    /// <returns>Null without an id, or where there is nothing about it that a page could show.</returns>
    public static ShopifyFact? Read(JsonElement product, string idName, EventType type, IReadOnlyDictionary<string, string> settings)
    {
        if (ShopifyId.Read(product, idName) is not { } id)
            return null;
        if (!ShopifyStatus.IsPublished(product))
            return Gone(product, idName, EventType.ContentUnpublished);
        if (product.Text("title") is null && product.Member("variants") is null)
            return null;

        List<ProductVariant> variants = [.. product.Items("variants").Select(Variant).OfType<ProductVariant>()];
        return new ShopifyFact
        {
            Type = type,
            ContentType = ContentType.Product,
            Id = id,
            At = product.Time("updated_at"),
            Revision = product.Text("updated_at"),
            Partial = product.Text("title") is null || variants.Count == 0 || variants.Count < product.Items("variant_gids").Count(),
            Fields = new UnifiedFields
            {
                Title = product.Text("title"),
                Slug = product.Text("handle"),
                BodyHtml = product.Text("body_html"),
                Tags = Tags(product),
                Images = ShopifyImages.Read(product),
                PublishedAt = product.Time("published_at"),
                Product = ShopifyVariants.Product(variants, settings),
            },
            Payload = new JsonObject { ["id"] = id },
        };
    }

    /// <summary>It left the shop, or was taken off the sites.</summary>
    public static ShopifyFact? Gone(JsonElement product, string idName, EventType type) => ShopifyId.Read(product, idName) is not { } id ? null : new ShopifyFact
    {
        Type = type,
        ContentType = ContentType.Product,
        Id = id,
        At = product.Time("updated_at"),
        Revision = product.Text("updated_at"),
        Fields = new UnifiedFields { Title = product.Text("title"), Slug = product.Text("handle") },
        Payload = new JsonObject { ["id"] = id },
    };

    private static ProductVariant? Variant(JsonElement variant) => ShopifyId.Read(variant, "id") is not { } id ? null : new ProductVariant
    {
        Id = id,
        Sku = variant.Text("sku")?.Trim() is { Length: > 0 } sku ? sku : null,
        Title = ShopifyVariants.Title(variant),
        Price = variant.Money("price"),
        InventoryId = ShopifyId.Read(variant, "inventory_item_id"),
        Pieces = variant.Whole("inventory_quantity"),
    };

    /// <summary><c>"valves, brass"</c>.</summary>
    private static List<string>? Tags(JsonElement product) => product.Member("tags") is { ValueKind: JsonValueKind.String } tags
        ? [.. tags.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : null;
}
