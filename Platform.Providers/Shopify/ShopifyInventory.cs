using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// Stock by inventory item, which is a variant's other id: <c>{"inventory_item_id":271878346596884015,"location_id":24826418,
/// "available":6,"updated_at":"2026-01-01T00:00:00-05:00"}</c>. No SKU and no variant is named (RULES B8).
/// </summary>
internal static class ShopifyInventory
{
    /// <summary>A level, or (without <c>available</c>, in a disconnect) that the item is no longer stocked there.</summary>
    public static ShopifyFact? Level(JsonElement level) =>
        ShopifyId.Read(level, "inventory_item_id") is not { } item || ShopifyId.Read(level, "location_id") is not { } location
            ? null
            : Fact(item, level, new InventoryFields { InventoryId = item, LocationId = location, Available = level.Whole("available") });

    /// <summary>Says which SKU the inventory item is; it may come before the product does.</summary>
    public static ShopifyFact? Item(JsonElement item) =>
        ShopifyId.Read(item, "id") is not { } id || Sku(item) is not { } sku ? null : Fact(id, item, new InventoryFields { InventoryId = id, Sku = sku });

    public static bool HasSku(JsonElement item) => Sku(item) is not null;

    /// <summary>The item is stocked nowhere any more.</summary>
    public static ShopifyFact? Gone(JsonElement item) =>
        ShopifyId.Read(item, "id") is not { } id ? null : Fact(id, item, new InventoryFields { InventoryId = id });

    private static string? Sku(JsonElement item) => item.Text("sku")?.Trim() is { Length: > 0 } sku ? sku : null;

    // Pieces alone are worth no build; selling out and coming back is, and the projector sees to that.
    private static ShopifyFact Fact(string item, JsonElement body, InventoryFields inventory) => new()
    {
        Type = EventType.InventoryChanged,
        ContentType = ContentType.Product,
        Id = item,
        At = body.Time("updated_at"),
        Revision = body.Text("updated_at"),
        Fields = new UnifiedFields { Inventory = inventory },
        Payload = new JsonObject { ["inventory_item_id"] = item, ["location_id"] = inventory.LocationId },
        BuildRequired = false,
        Priority = Priority.Low,
    };
}
