using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// Tells bodies apart. The topic is in a header that nobody signs, so a captured body may come under another one; what it
/// really is stands in the signed bytes only.
/// </summary>
internal static class ShopifyShapes
{
    public static ShopifyShape Of(JsonElement body)
    {
        if (body.Object("product_listing") is { } product)
            return HasAny(product, "title", "handle", "variants") ? ShopifyShape.ProductListing : ShopifyShape.ProductListingId;
        if (body.Object("collection_listing") is { } collection)
            return HasAny(collection, "title", "handle") ? ShopifyShape.CollectionListing : ShopifyShape.CollectionListingId;
        if (HasAny(body, "inventory_item_id") && HasAny(body, "location_id"))
            return HasAny(body, "available", "updated_at") ? ShopifyShape.InventoryLevel : ShopifyShape.InventoryLevelIds;
        if (HasAny(body, "refund_line_items"))
            return ShopifyShape.Refund;
        if (HasAny(body, "order_id"))
            return HasAny(body, "tracking_company", "tracking_numbers", "shipment_status", "line_items") ? ShopifyShape.Fulfillment : ShopifyShape.Unclear;
        if (HasAny(body, "line_items", "financial_status"))
            return ShopifyShape.Order;
        if (HasAny(body, "variants", "product_type", "vendor"))
            return ShopifyShape.Product;
        if (HasAny(body, "sku", "tracked", "requires_shipping"))
            return ShopifyShape.InventoryItem;
        if (HasAny(body, "sort_order", "rules", "disjunctive"))
            return ShopifyShape.Collection;
        return body.Member("id") is not null && body.EnumerateObject().All(member => member.Name is "id" or "admin_graphql_api_id")
            ? ShopifyShape.IdAlone
            : ShopifyShape.Unclear;
    }

    public static string Name(ShopifyShape shape) => shape switch
    {
        ShopifyShape.IdAlone => "an id alone, as of something deleted",
        ShopifyShape.Product => "a product",
        ShopifyShape.ProductListing => "a product listing",
        ShopifyShape.ProductListingId => "a product listing's id alone",
        ShopifyShape.Collection => "a collection",
        ShopifyShape.CollectionListing => "a collection listing",
        ShopifyShape.CollectionListingId => "a collection listing's id alone",
        ShopifyShape.InventoryItem => "an inventory item",
        ShopifyShape.InventoryLevel => "an inventory level",
        ShopifyShape.InventoryLevelIds => "an inventory level's ids without a number",
        ShopifyShape.Order => "an order",
        ShopifyShape.Refund => "a refund",
        ShopifyShape.Fulfillment => "a fulfillment",
        _ => "something else",
    };

    private static bool HasAny(JsonElement body, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (body.TryGetProperty(name, out _))
                return true;
        }

        return false;
    }
}
