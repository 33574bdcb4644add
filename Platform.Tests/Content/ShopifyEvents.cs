using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Tests.Providers;
using Platform.Tests.Providers.Shopify;

namespace Platform.Tests.Content;

/// <summary>What Shopify sends, as the intake would publish it. Times are minutes of the same invented day as of <see cref="Events"/>.</summary>
internal sealed class ShopifyEvents(ClientServiceConfig client)
{
    private int made;

    /// <summary>A delivery of its own.</summary>
    public UnifiedEvent Told(string topic, string body, int minute)
    {
        var request = ShopifyRequests.Signed(topic, body).With("X-Shopify-Triggered-At", Time(minute));
        var input = Inputs.Of(request, client) with { ClaimKey = $"{client.ClientId} {Interlocked.Increment(ref made)}" };
        return Inputs.Single(ShopifyRequests.Provider.Normalise(input));
    }

    /// <summary>Variants' ids are the product's with 1, 2, … appended; their inventory items' the same with a 9 before.</summary>
    public UnifiedEvent Product(string id, int minute, string title, params (string? Sku, string Price, int Pieces)[] variants) =>
        Told("products/update", ProductBody(id, minute, title, "active", variants), minute);

    public UnifiedEvent Archived(string id, int minute, string title, params (string? Sku, string Price, int Pieces)[] variants) =>
        Told("products/update", ProductBody(id, minute, title, "archived", variants), minute);

    public UnifiedEvent Level(string inventoryItem, string location, int minute, int available, string topic = "update") => Told(
        $"inventory_levels/{topic}",
        $$"""{"inventory_item_id":{{inventoryItem}},"location_id":{{location}},"available":{{available}},"updated_at":"{{Time(minute)}}"}""",
        minute);

    public UnifiedEvent Disconnect(string inventoryItem, string location, int minute) =>
        Told("inventory_levels/disconnect", $$"""{"inventory_item_id":{{inventoryItem}},"location_id":{{location}}}""", minute);

    public UnifiedEvent Order(string topic, string id, int minute, string sku, int quantity) => Told(
        topic,
        $$"""{"id":{{id}},"financial_status":"paid","processed_at":"{{Time(minute)}}","updated_at":"{{Time(minute)}}","line_items":[{"sku":"{{sku}}","quantity":{{quantity}},"price":"1.00"}]}""",
        minute);

    private static string ProductBody(string id, int minute, string title, string status, (string? Sku, string Price, int Pieces)[] variants)
    {
        var kinds = variants.Select((variant, i) =>
            $$"""{"id":{{id}}{{i + 1}},"title":"Kind {{i + 1}}","sku":"{{variant.Sku}}","price":"{{variant.Price}}","inventory_item_id":9{{id}}{{i + 1}},"inventory_quantity":{{variant.Pieces}}}""");
        return $$"""
            {"id":{{id}},"title":"{{title}}","handle":"shop-{{id}}","status":"{{status}}","vendor":"V","published_at":"2026-01-01T00:00:00Z",
             "updated_at":"{{Time(minute)}}","variants":[{{string.Join(',', kinds)}}]}
            """;
    }

    private static string Time(int minute) => Events.At(minute).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
