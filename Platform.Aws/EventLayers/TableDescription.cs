namespace Platform.Aws.EventLayers;

/// <summary>A DynamoDB table, paid per request, with time to live and, in AWS, point-in-time recovery.</summary>
public sealed record TableDescription(string Name, IReadOnlyList<IndexDescription> Indexes)
{
    public const string PartitionKey = "pk";

    public const string SortKey = "sk";

    /// <summary>Unix seconds. DynamoDB deletes up to days later, so every read checks it as well.</summary>
    public const string TimeToLiveAttribute = "expires_at";

    public IReadOnlyList<KeyDescription> Keys { get; } = [new(PartitionKey), new(SortKey)];
}
