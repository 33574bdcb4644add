using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>A transaction or subscription without the person. An item's <c>code</c> is the shop owner's SKU; it may be empty.</summary>
internal static class FoxyOrder
{
    /// <param name="returned">The goods come back. Foxy returns whole transactions only, by refund or void: together they count once.</param>
    public static OrderFields Transaction(JsonElement transaction, bool returned) => new()
    {
        Lines = [.. Sold(transaction).Select(Line).OfType<OrderLine>()],
        Total = transaction.Money("total_order"),
        Currency = transaction.Currency("currency_code"),
        Status = transaction.Member("status") is null ? null : transaction.Text("status") ?? FoxyStatus.Completed,
        RefundId = returned ? FoxyBody.Id(transaction) : null,
        PlacedAt = PlacedAt(transaction),
    };

    public static OrderFields Subscription(JsonElement subscription) => new()
    {
        Status = subscription.Member("is_active")?.ValueKind switch
        {
            JsonValueKind.True => "active",
            JsonValueKind.False => "inactive",
            _ => null,
        },
    };

    public static DateTimeOffset? PlacedAt(JsonElement transaction) => transaction.Time("transaction_date") ?? transaction.Time("date_created");

    /// <summary>False where stock can't be counted from it: the webhook's query embeds no items, or not their codes and quantities.</summary>
    public static bool IsWhole(JsonElement transaction) =>
        FoxyBody.Embedded(transaction)?.Member("fx:items") is { ValueKind: JsonValueKind.Array }
        && Sold(transaction).All(item => item.Member("code") is not null && item.Whole("quantity") is > 0);

    /// <summary>What a subscription will charge later stands among the items too.</summary>
    private static IEnumerable<JsonElement> Sold(JsonElement transaction) =>
        (FoxyBody.Embedded(transaction)?.Items("fx:items") ?? []).Where(item => item.Member("is_future_line_item") is not { ValueKind: JsonValueKind.True });

    private static OrderLine? Line(JsonElement item) => item.Text("code") is { } sku && item.Whole("quantity") is { } quantity and > 0
        ? new OrderLine { Sku = sku, Quantity = quantity, Price = item.Money("price") }
        : null;
}
