using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Snipcart;

/// <summary>An order, refund or subscription without the person. An item's <c>id</c> is the shop owner's SKU.</summary>
internal static class SnipcartOrder
{
    public static OrderFields Read(JsonElement content, EventType type, DateTimeOffset? createdOn) => type switch
    {
        EventType.OrderRefunded => new OrderFields
        {
            RefundId = content.Text("id"),
            Total = content.Money("amount"),
            Currency = content.Currency("currency"),
        },
        EventType.SubscriptionChanged => new OrderFields { Status = (content.Object("subscription") ?? content).Text("state") },
        _ => new OrderFields
        {
            Lines = [.. content.Items("items").Select(Line).OfType<OrderLine>()],
            Total = content.Money("finalGrandTotal") ?? content.Money("grandTotal") ?? content.Money("total"),
            Currency = content.Currency("currency"),
            Status = content.Text("status"),
            PaymentStatus = content.Text("paymentStatus"),
            PlacedAt = content.Time("completionDate") ?? content.Time("creationDate") ?? createdOn,
        },
    };

    /// <summary>False where stock can't be counted from it: no items, or one without SKU or quantity.</summary>
    public static bool IsWhole(JsonElement content) =>
        content.Member("items") is { ValueKind: JsonValueKind.Array } && content.Items("items").All(item => Line(item) is not null);

    private static OrderLine? Line(JsonElement item) => item.Text("id") is { } sku && item.Whole("quantity") is { } quantity and > 0
        ? new OrderLine { Sku = sku, Quantity = quantity, Price = item.Money("unitPrice") ?? item.Money("price") }
        : null;
}
