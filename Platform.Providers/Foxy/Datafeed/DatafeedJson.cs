using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Platform.Domain.Json;

namespace Platform.Providers.Foxy.Datafeed;

/// <summary>
/// A feed in the shape of the JSON webhook, as far as the normaliser reads it: without the people, who would only lie in the kept body.
/// <c>transaction_date</c> is left out, since it is local time of a zone that the feed does not name.
/// </summary>
internal static class DatafeedJson
{
    public static byte[] Write(DatafeedKind kind, XElement root)
    {
        var embedded = kind == DatafeedKind.Transactions
            ? new JsonObject { ["fx:transactions"] = List(root, "transactions", "transaction", Transaction) }
            : new JsonObject { ["fx:subscriptions"] = List(root, "subscriptions", "subscription", Subscription) };
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["_embedded"] = embedded }, PlatformJson.Options);
    }

    /// <summary>The store that a feed names; null where it names none.</summary>
    public static string? StoreOf(XElement root) => root.Descendants("store_id").Select(element => element.Value.Trim()).FirstOrDefault(id => id.Length > 0);

    private static JsonArray List(XElement root, string list, string name, Func<XElement, JsonObject> write) =>
        [.. root.Elements(list).Elements(name).Select(write)];

    private static JsonObject Transaction(XElement transaction) => new()
    {
        ["id"] = Text(transaction, "id"),
        ["is_test"] = Flag(transaction, "is_test"),
        // An empty one means complete; an absent one nothing.
        ["status"] = transaction.Element("status")?.Value.Trim(),
        ["total_order"] = Text(transaction, "order_total"),
        ["_embedded"] = new JsonObject
        {
            ["fx:items"] = transaction.Element("transaction_details") is null ? null : List(transaction, "transaction_details", "transaction_detail", Item),
        },
    };

    private static JsonObject Item(XElement item) => new()
    {
        ["code"] = item.Element("product_code")?.Value.Trim(),
        ["quantity"] = Text(item, "product_quantity"),
        ["price"] = Text(item, "product_price"),
        ["is_future_line_item"] = Flag(item, "is_future_line_item"),
    };

    private static JsonObject Subscription(XElement subscription) => new()
    {
        ["id"] = Text(subscription, "subscription_id"),
        ["frequency"] = Text(subscription, "frequency"),
        ["next_transaction_date"] = Date(subscription, "next_transaction_date"),
        ["end_date"] = Date(subscription, "end_date"),
        ["past_due_amount"] = Text(subscription, "past_due_amount"),
    };

    private static string? Text(XElement parent, string name) => parent.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static JsonNode? Flag(XElement parent, string name) => Text(parent, name) is { } text ? text is "1" or "true" : null;

    /// <summary>None is <c>0000-00-00</c>.</summary>
    private static string? Date(XElement parent, string name) =>
        DateOnly.TryParseExact(Text(parent, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
