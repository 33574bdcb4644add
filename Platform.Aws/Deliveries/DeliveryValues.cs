using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;

namespace Platform.Aws.Deliveries;

/// <summary>Values for expressions of the table, and what its items have beyond texts and numbers.</summary>
public static class DeliveryValues
{
    /// <summary>For <c>due_at</c> and <c>lease_until</c>.</summary>
    public static AttributeValue Milliseconds(DateTimeOffset time) => Number(time.ToUnixTimeMilliseconds());

    /// <summary>For <c>expires_at</c>. Rounded up: nothing expires before its time.</summary>
    public static AttributeValue Seconds(DateTimeOffset time) => Number((time.ToUnixTimeMilliseconds() + 999) / 1000);

    public static AttributeValue Text(DateTimeOffset time) => new(Items.TimeText(time));

    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Puts the item in the index of what is unsettled, to be looked at from <paramref name="due"/> on.</summary>
    public static Dictionary<string, AttributeValue> SetDue(this Dictionary<string, AttributeValue> item, DateTimeOffset due) => item
        .Set(DeliveryAttributes.Unsettled, DeliveryKeys.Unsettled)
        .Set(DeliveryAttributes.DueAt, due.ToUnixTimeMilliseconds());

    /// <summary>Each header as <c>Name: value</c>.</summary>
    public static Dictionary<string, AttributeValue> SetHeaders(
        this Dictionary<string, AttributeValue> item, IEnumerable<KeyValuePair<string, string>> headers) =>
        item.Set(DeliveryAttributes.Headers, headers.Select(h => $"{h.Key}: {h.Value}"));

    public static IReadOnlyList<KeyValuePair<string, string>> Headers(this Dictionary<string, AttributeValue> item) =>
        [.. item.Texts(DeliveryAttributes.Headers).Select(h => h.Split(": ", 2)).Select(h => KeyValuePair.Create(h[0], h[1]))];
}
