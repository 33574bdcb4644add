namespace Platform.Providers.Shopify;

/// <summary>What a body is by its members, whatever its topic says.</summary>
internal enum ShopifyShape
{
    /// <summary>Members that several kinds have, since a subscription's <c>include_fields</c> left out the others.</summary>
    Unclear,

    /// <summary><c>{"id":788032119674292922}</c>: what is left of something deleted.</summary>
    IdAlone,
    Product,
    ProductListing,

    /// <summary><c>{"product_listing":{"product_id":788032119674292922}}</c>.</summary>
    ProductListingId,
    Collection,
    CollectionListing,
    CollectionListingId,
    InventoryItem,
    InventoryLevel,

    /// <summary>The two ids of a level without a number: the item is no longer stocked there.</summary>
    InventoryLevelIds,
    Order,
    Refund,
    Fulfillment,
}
