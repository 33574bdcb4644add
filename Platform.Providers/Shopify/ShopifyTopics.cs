using Platform.Domain.Events;

namespace Platform.Providers.Shopify;

/// <summary>Shopify's topics (https://shopify.dev/docs/api/webhooks): what each body must be, and what becomes of it.</summary>
internal static class ShopifyTopics
{
    private static readonly Dictionary<string, ShopifyTopic> Handled = new()
    {
        ["products/create"] = new(ShopifyShape.Product, EventType.ProductUpdated),
        ["products/update"] = new(ShopifyShape.Product, EventType.ProductUpdated),
        ["products/delete"] = new(ShopifyShape.IdAlone, EventType.ProductDeleted),
        ["product_listings/add"] = new(ShopifyShape.ProductListing, EventType.ProductUpdated),
        ["product_listings/update"] = new(ShopifyShape.ProductListing, EventType.ProductUpdated),
        ["product_listings/remove"] = new(ShopifyShape.ProductListingId, EventType.ContentUnpublished),
        ["collections/create"] = new(ShopifyShape.Collection, EventType.ContentPublished),
        ["collections/update"] = new(ShopifyShape.Collection, EventType.ContentUpdated),
        ["collections/delete"] = new(ShopifyShape.IdAlone, EventType.ContentDeleted),
        ["collection_listings/add"] = new(ShopifyShape.CollectionListing, EventType.ContentPublished),
        ["collection_listings/update"] = new(ShopifyShape.CollectionListing, EventType.ContentUpdated),
        ["collection_listings/remove"] = new(ShopifyShape.CollectionListingId, EventType.ContentUnpublished),
        ["inventory_items/create"] = new(ShopifyShape.InventoryItem, EventType.InventoryChanged),
        ["inventory_items/update"] = new(ShopifyShape.InventoryItem, EventType.InventoryChanged),
        ["inventory_items/delete"] = new(ShopifyShape.IdAlone, EventType.InventoryChanged),
        ["inventory_levels/connect"] = new(ShopifyShape.InventoryLevel, EventType.InventoryChanged),
        ["inventory_levels/update"] = new(ShopifyShape.InventoryLevel, EventType.InventoryChanged),
        ["inventory_levels/disconnect"] = new(ShopifyShape.InventoryLevelIds, EventType.InventoryChanged),
        ["orders/create"] = new(ShopifyShape.Order, EventType.OrderPlaced),
        ["orders/updated"] = new(ShopifyShape.Order, EventType.OrderUpdated),
        ["orders/paid"] = new(ShopifyShape.Order, EventType.OrderUpdated),
        ["orders/cancelled"] = new(ShopifyShape.Order, EventType.OrderUpdated),
        ["orders/fulfilled"] = new(ShopifyShape.Order, EventType.OrderUpdated),
        ["orders/partially_fulfilled"] = new(ShopifyShape.Order, EventType.OrderUpdated),
        ["orders/delete"] = new(ShopifyShape.IdAlone, EventType.OrderUpdated),
        ["refunds/create"] = new(ShopifyShape.Refund, EventType.OrderRefunded),
        ["fulfillments/create"] = new(ShopifyShape.Fulfillment, EventType.OrderUpdated),
        ["fulfillments/update"] = new(ShopifyShape.Fulfillment, EventType.OrderUpdated),
    };

    // Resources none of whose topics a site shows, or whose every change another topic tells as well.
    private static readonly HashSet<string> IgnoredResources =
    [
        "Customer", "app", "app_purchases_one_time", "app_subscriptions", "audit_events", "bulk_operations", "carts", "channels", "checkouts",
        "companies", "company_contact_roles", "company_contacts", "company_locations", "customer", "customer_account_settings", "customer_groups",
        "customer_payment_methods", "customer_tags", "customers", "customers_email_marketing_consent", "customers_marketing_consent",
        "delivery_promise_settings", "discounts", "disputes", "domains", "draft_orders", "finance_app_staff_member", "fulfillment_events",
        "fulfillment_holds", "fulfillment_orders", "inventory_shipments", "inventory_transfers", "locales", "locations", "markets",
        "markets_backup_region", "metafield_definitions", "metaobjects", "order_transactions", "payment_schedules", "payment_terms",
        "product_feeds", "product_publications", "profiles", "publications", "returns", "reverse_deliveries", "reverse_fulfillment_orders",
        "scheduled_product_listings", "segments", "selling_plan_groups", "shop", "subscription_billing_attempts", "subscription_billing_cycle_edits",
        "subscription_billing_cycles", "subscription_contracts", "tax_partners", "tax_services", "tax_summaries", "tender_transactions", "themes", "variants",
    ];

    public static IReadOnlyCollection<string> Names => Handled.Keys;

    /// <summary>Those that an app subscribes to; listings are a sales channel's alone, and tell what products and collections tell as well.</summary>
    public static IEnumerable<string> Registered => Handled.Keys.Where(topic => !topic.Contains("_listings/", StringComparison.Ordinal));

    public static ShopifyTopic? Of(string kind) => Handled.GetValueOrDefault(kind);

    /// <summary>Why it is nothing to a site; null where it is not known to be.</summary>
    public static string? Ignored(string kind) => kind switch
    {
        "customers/data_request" or "customers/redact" or "shop/redact" =>
            $"'{kind}' is a request about personal data: none leaves the intake, and the kept bodies are deleted by themselves.",
        "app/uninstalled" => "The app was uninstalled from the shop: no content changed, but no more webhooks of it will come.",
        "orders/edited" or "orders/risk_assessment_changed" or "orders/shopify_protect_eligibility_changed" or "orders/link_requested" =>
            $"'{kind}' is told by orders/updated as well.",
        _ when IgnoredResources.Contains(kind.Split('/')[0]) => $"'{kind}' changes nothing that a site shows.",
        _ => null,
    };
}
