using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Documents;

/// <summary>What of a row is visible to an index or to DynamoDB itself, beside its document.</summary>
public sealed record DocumentMarks
{
    public static readonly DocumentMarks None = new();

    /// <summary>Puts the row into the sparse index of what falls due; null takes it out.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>From then on the row counts as gone, whether DynamoDB has removed it or not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What else queries sort or filter by, made from the row's partition.</summary>
    public Func<string, Dictionary<string, AttributeValue>>? Attributes { get; init; }
}
