using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// An order without the person: everything is picked, nothing copied. Pieces are sold by <c>orders/create</c> alone; a cancelled
/// order's come back by its refund, which says which of them are restocked.
/// </summary>
internal static class ShopifyOrder
{
    public static ShopifyFact? Read(JsonElement order, EventType type) => ShopifyId.Read(order, "id") is not { } id ? null : Fact(id, type) with
    {
        At = order.Time("updated_at") ?? order.Time("created_at"),
        Revision = order.Text("updated_at"),
        Partial = type == EventType.OrderPlaced && order.Member("line_items") is null,
        Fields = new UnifiedFields
        {
            Order = new OrderFields
            {
                Lines = [.. order.Items("line_items").Select(ShopifyLine.Read).OfType<OrderLine>()],
                Total = order.Money("current_total_price") ?? order.Money("total_price"),
                Currency = order.Currency("currency"),
                Status = order.Member("cancelled_at") is not null ? "cancelled" : order.Member("closed_at") is not null ? "closed" : "open",
                PaymentStatus = order.Text("financial_status"),
                PlacedAt = order.Time("processed_at") ?? order.Time("created_at"),
            },
        },
        Payload = new JsonObject
        {
            ["id"] = id,
            ["name"] = order.Text("name"),
            ["financial_status"] = order.Text("financial_status"),
            ["fulfillment_status"] = order.Text("fulfillment_status"),
        },
    };

    public static ShopifyFact? OfFulfillment(JsonElement fulfillment) => ShopifyId.Read(fulfillment, "order_id") is not { } order ? null : Fact(order, EventType.OrderUpdated) with
    {
        At = fulfillment.Time("updated_at") ?? fulfillment.Time("created_at"),
        Revision = fulfillment.Text("updated_at"),
        Fields = new UnifiedFields { Order = new OrderFields() },
        Payload = new JsonObject
        {
            ["id"] = order,
            ["fulfillment_id"] = ShopifyId.Read(fulfillment, "id"),
            ["fulfillment_status"] = fulfillment.Text("status"),
            ["shipment_status"] = fulfillment.Text("shipment_status"),
        },
    };

    public static ShopifyFact? Gone(JsonElement order) => ShopifyId.Read(order, "id") is not { } id ? null : Fact(id, EventType.OrderUpdated) with
    {
        Fields = new UnifiedFields { Order = new OrderFields { Status = "deleted" } },
        Payload = new JsonObject { ["id"] = id },
    };

    private static ShopifyFact Fact(string id, EventType type) => new()
    {
        Type = type,
        ContentType = ContentType.Order,
        Id = id,
        BuildRequired = type == EventType.OrderPlaced,
        Priority = type == EventType.OrderPlaced ? Priority.Normal : Priority.Low,
    };
}
