using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

internal static class ShopifyLine
{
    /// <returns>Null for what is no product of the shop's (a tip, an item made up at the till), and for no pieces at all.</returns>
    public static OrderLine? Read(JsonElement line) => Of(line, line.Whole("quantity"));

    /// <param name="quantity">Of the line that <paramref name="line"/> is the product of; a refund takes back fewer than were sold.</param>
    public static OrderLine? Of(JsonElement line, int? quantity) =>
        Sku(line) is { } sku && quantity is { } pieces and > 0 ? new OrderLine { Sku = sku, Quantity = pieces, Price = line.Money("price") } : null;

    // As for the variant itself: its owner's SKU, else Shopify's id of it.
    private static string? Sku(JsonElement line) =>
        line.Text("sku")?.Trim() is { Length: > 0 } sku ? sku : ShopifyId.Read(line, "variant_id");
}
