using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// <c>{"id":890088186047892319,"order_id":820982911946154508,"refund_line_items":[{"quantity":1,"restock_type":"return",
/// "line_item":{…}}],"transactions":[{"kind":"refund","status":"success","amount":"41.94","currency":"USD"}]}</c>.
/// </summary>
internal static class ShopifyRefund
{
    public static ShopifyFact? Read(JsonElement refund) =>
        ShopifyId.Read(refund, "id") is not { } id || ShopifyId.Read(refund, "order_id") is not { } order ? null : new ShopifyFact
        {
            Type = EventType.OrderRefunded,
            ContentType = ContentType.Order,
            Id = order,
            At = refund.Time("processed_at") ?? refund.Time("created_at"),
            Revision = refund.Text("processed_at") ?? refund.Text("created_at"),
            Fields = new UnifiedFields
            {
                Order = new OrderFields
                {
                    RefundId = id,
                    Lines = [.. refund.Items("refund_line_items").Where(IsRestocked).Select(Line).OfType<OrderLine>()],
                    Total = Total(refund),
                    Currency = refund.Items("transactions").Select(transaction => transaction.Currency("currency")).FirstOrDefault(currency => currency is not null),
                },
            },
            Payload = new JsonObject { ["id"] = order, ["refund_id"] = id },
        };

    private static OrderLine? Line(JsonElement refunded) =>
        refunded.Object("line_item") is { } line ? ShopifyLine.Of(line, refunded.Whole("quantity")) : null;

    /// <summary>Money alone may be given back, for what the shopper keeps or what never comes back.</summary>
    private static bool IsRestocked(JsonElement refunded) => refunded.Text("restock_type") is not "no_restock";

    private static string? Total(JsonElement refund)
    {
        var paid = refund.Items("transactions")
            .Where(transaction => transaction.Text("kind") == "refund" && transaction.Text("status") == "success")
            .Select(transaction => transaction.Decimal("amount"))
            .OfType<decimal>()
            .Where(amount => amount is >= 0 and < 1_000_000_000_000)
            .ToList();
        return paid.Count == 0 ? null : paid.Sum().ToString("0.00########", CultureInfo.InvariantCulture);
    }
}
