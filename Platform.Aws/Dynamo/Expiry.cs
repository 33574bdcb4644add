using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Dynamo;

/// <summary>Time to live as every read must see it: DynamoDB deletes up to days late, the emulator never.</summary>
public static class Expiry
{
    private const string Attribute = EventLayers.TableDescription.TimeToLiveAttribute;

    public static bool IsExpired(Dictionary<string, AttributeValue> item, DateTimeOffset now) =>
        item.Number(Attribute) is { } expiresAt && expiresAt <= now.ToUnixTimeSeconds();

    /// <returns>The item, or null where there is none or it expired.</returns>
    public static Dictionary<string, AttributeValue>? Live(Dictionary<string, AttributeValue>? item, DateTimeOffset now) =>
        item is { Count: > 0 } && !IsExpired(item, now) ? item : null;
}
