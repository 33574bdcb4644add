using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Deliveries;

/// <summary>Reads and writes the values of an item. Times are ISO 8601 in UTC with seven digits, which sort; due times are Unix milliseconds.</summary>
public static class ItemValues
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static AttributeValue Milliseconds(DateTimeOffset time) => Number(time.ToUnixTimeMilliseconds());

    /// <summary>Rounded up: an item never expires before its time.</summary>
    public static AttributeValue Seconds(DateTimeOffset time) => Number((time.ToUnixTimeMilliseconds() + 999) / 1000);

    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Sets a text attribute; what is null or empty stays out of the item.</summary>
    public static Dictionary<string, AttributeValue> With(this Dictionary<string, AttributeValue> item, string name, string? value)
    {
        if (value is { Length: > 0 })
            item[name] = new AttributeValue(value);
        return item;
    }

    public static Dictionary<string, AttributeValue> With(this Dictionary<string, AttributeValue> item, string name, AttributeValue value)
    {
        item[name] = value;
        return item;
    }

    public static Dictionary<string, AttributeValue> With(this Dictionary<string, AttributeValue> item, string name, long value) =>
        item.With(name, Number(value));

    public static Dictionary<string, AttributeValue> With(this Dictionary<string, AttributeValue> item, string name, DateTimeOffset? value) =>
        item.With(name, value is { } time ? Time(time) : null);

    /// <summary>Each header as <c>Name: value</c>.</summary>
    public static Dictionary<string, AttributeValue> With(
        this Dictionary<string, AttributeValue> item, string name, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        headers.Count == 0 ? item : item.With(name, new AttributeValue { L = [.. headers.Select(h => new AttributeValue($"{h.Key}: {h.Value}"))] });

    /// <summary>Puts the item in the index of what is unsettled, to be looked at from <paramref name="due"/> on.</summary>
    public static Dictionary<string, AttributeValue> WithDue(this Dictionary<string, AttributeValue> item, DateTimeOffset due) => item
        .With(DeliveryAttributes.Unsettled, DeliveryKeys.Unsettled)
        .With(DeliveryAttributes.DueAt, Milliseconds(due));

    public static string? Text(this Dictionary<string, AttributeValue> item, string name) =>
        item.GetValueOrDefault(name)?.S;

    public static string Required(this Dictionary<string, AttributeValue> item, string name) =>
        item.Text(name) ?? throw new InvalidDataException($"Item {item.Text(DeliveryAttributes.Pk)} / {item.Text(DeliveryAttributes.Sk)} has no '{name}'.");

    public static long? Number(this Dictionary<string, AttributeValue> item, string name) =>
        item.GetValueOrDefault(name)?.N is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public static DateTimeOffset? Instant(this Dictionary<string, AttributeValue> item, string name) =>
        item.Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    public static IReadOnlyList<KeyValuePair<string, string>> HeaderList(this Dictionary<string, AttributeValue> item, string name) =>
        [.. (item.GetValueOrDefault(name)?.L ?? []).Select(h => h.S.Split(": ", 2)).Select(h => KeyValuePair.Create(h[0], h[1]))];

    /// <summary>True when its time to live is over, whether or not DynamoDB has deleted it.</summary>
    public static bool IsExpired(this Dictionary<string, AttributeValue> item, DateTimeOffset now) =>
        item.Number(DeliveryAttributes.ExpiresAt) is { } seconds && seconds <= now.ToUnixTimeSeconds();
}
