using Amazon.DynamoDBv2.Model;

namespace Platform.Aws.Dynamo;

/// <summary>What became of a conditional write.</summary>
/// <param name="Applied">The condition held and it is written.</param>
/// <param name="Existing">Where it did not: the item that stood in the way, read consistently right after; null where there is none (any more). It may be expired.</param>
public readonly record struct ConditionalWrite(bool Applied, Dictionary<string, AttributeValue>? Existing);
