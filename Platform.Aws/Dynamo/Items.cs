using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Platform.Domain.Ids;

namespace Platform.Aws.Dynamo;

/// <summary>
/// Typed attributes of an item. Nothing is written for null, which is what keeps an item out of a sparse index; times are
/// ISO 8601 in UTC with milliseconds, so that they sort as text.
/// </summary>
public static class Items
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Partition of whatever belongs to a client and environment: <c>editorial-store#dev</c>.</summary>
    public static string ClientEnv(ClientId client, string environment) => $"{client}#{environment}";

    /// <returns>The two keys that every table has.</returns>
    public static Dictionary<string, AttributeValue> Key(string pk, string sk) => new() { ["pk"] = new(pk), ["sk"] = new(sk) };

    public static string TimeText(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    extension(Dictionary<string, AttributeValue> item)
    {
        public Dictionary<string, AttributeValue> Set(string name, string? value) =>
            item.SetUnlessNull(name, value is null ? null : new AttributeValue(value));

        public Dictionary<string, AttributeValue> Set(string name, long? value) =>
            item.SetUnlessNull(name, value is null ? null : new AttributeValue { N = value.Value.ToString(CultureInfo.InvariantCulture) });

        public Dictionary<string, AttributeValue> Set(string name, bool? value) =>
            item.SetUnlessNull(name, value is null ? null : new AttributeValue { BOOL = value.Value });

        public Dictionary<string, AttributeValue> Set(string name, DateTimeOffset? value) =>
            item.Set(name, value is null ? null : TimeText(value.Value));

        public Dictionary<string, AttributeValue> Set(string name, byte[]? value) =>
            item.SetUnlessNull(name, value is null ? null : new AttributeValue { B = new MemoryStream(value, writable: false) });

        /// <summary>A list of texts, in their order. DynamoDB has no empty sets, but empty lists.</summary>
        public Dictionary<string, AttributeValue> Set(string name, IEnumerable<string>? values) =>
            item.SetUnlessNull(name, values is null ? null : new AttributeValue { L = [.. values.Select(value => new AttributeValue(value))] });

        /// <summary>When DynamoDB may delete it (<c>expires_at</c>, Unix seconds).</summary>
        public Dictionary<string, AttributeValue> ExpiresAt(DateTimeOffset? time) =>
            item.Set(EventLayers.TableDescription.TimeToLiveAttribute, time?.ToUnixTimeSeconds());

        public string? Text(string name) => item.GetValueOrDefault(name)?.S;

        /// <exception cref="InvalidDataException">It is not there: the item is not what its key says.</exception>
        public string RequiredText(string name) => item.Text(name) ?? throw item.Lacks(name);

        public long? Number(string name) =>
            item.GetValueOrDefault(name)?.N is { } number ? long.Parse(number, CultureInfo.InvariantCulture) : null;

        /// <inheritdoc cref="RequiredText"/>
        public long RequiredNumber(string name) => item.Number(name) ?? throw item.Lacks(name);

        /// <returns>False where it is not there.</returns>
        public bool Flag(string name) => item.GetValueOrDefault(name)?.BOOL ?? false;

        public DateTimeOffset? Time(string name) => item.Text(name) is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;

        /// <inheritdoc cref="RequiredText"/>
        public DateTimeOffset RequiredTime(string name) => item.Time(name) ?? throw item.Lacks(name);

        public byte[]? Bytes(string name) => item.GetValueOrDefault(name)?.B?.ToArray();

        /// <returns>Empty where it is not there.</returns>
        public IReadOnlyList<string> Texts(string name) => [.. (item.GetValueOrDefault(name)?.L ?? []).Select(value => value.S)];

        private Dictionary<string, AttributeValue> SetUnlessNull(string name, AttributeValue? value)
        {
            if (value is null)
                item.Remove(name);
            else
                item[name] = value;
            return item;
        }

        private InvalidDataException Lacks(string name) =>
            new($"Item {item.Text("pk")} / {item.Text("sk")} has no attribute '{name}' of the expected type.");
    }
}
