using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Shopify;

internal static class ShopifyMetadata
{
    public static readonly ProviderId Id = new("shopify_basic");

    public static readonly ProviderMetadata Value = new()
    {
        Id = Id,
        Name = "Shopify Basic",
        Kind = ProviderKind.Shop,
        Scheme = "HMAC-SHA256 over the body, padded base64, in X-Shopify-Hmac-Sha256 (Events: Shopify-Hmac-Sha256)",
        SignsTime = false,
        DeliveryIdHeaders = ShopifyHeaders.DeliveryIds,
        KeptHeaders = ShopifyHeaders.Kept,
        SignatureHeaders = ShopifyHeaders.Signatures,
        Redaction = ShopifyRedaction.Rules,
        QuarantineAnswers200 = true,
        Honours429 = false,
        Handled =
        [
            "products/create, products/update, product_listings/add, product_listings/update → product_updated (not active or not published: content_unpublished)",
            "products/delete → product_deleted", "product_listings/remove, collection_listings/remove → content_unpublished",
            "collections/create, collection_listings/add → content_published", "collections/update, collection_listings/update → content_updated",
            "collections/delete → content_deleted",
            "inventory_levels/connect, inventory_levels/update, inventory_levels/disconnect, inventory_items/create, inventory_items/update, inventory_items/delete → inventory_changed",
            "orders/create → order_placed",
            "orders/updated, orders/paid, orders/cancelled, orders/fulfilled, orders/partially_fulfilled, orders/delete, fulfillments/create, fulfillments/update → order_updated",
            "refunds/create → order_refunded",
            "Events: Product create, update → product_updated; Product delete → product_deleted",
        ],
        RefusedEvents = new Dictionary<string, string>(),
        MediaTypeHint = "In Shopify, under Settings → Notifications → Webhooks, choose JSON, not XML.",
        Registration = RegisterShopify.InWords,
        Retry = "8 times in 4 h, body unchanged; then subscriptions made by API are deleted",
        OrderKeySource = "updated_at (refunds: processed_at), else Triggered-At, which is not signed, but not later than received; Unix nanoseconds",
        BodyKeyRecipe = "topic and SHA-256 of the body; none where the body carries no time (deletes, removals, inventory disconnects)",
        Settings = RequiredSettings.Of(Id),
    };
}
