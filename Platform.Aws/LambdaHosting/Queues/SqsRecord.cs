using System.Text.Json;
using Amazon.SQS.Model;

namespace Platform.Aws.LambdaHosting.Queues;

/// <summary>
/// One message of a batch, as the SDK would have received it:
/// <code>
/// { "messageId": "…", "receiptHandle": "…", "body": "…", "attributes": { "ApproximateReceiveCount": "1", "SentTimestamp": "1545082649183" },
///   "messageAttributes": { "traceparent": { "dataType": "String", "stringValue": "00-…" } }, "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:acme-prod-event-audit" }
/// </code>
/// </summary>
internal static class SqsRecord
{
    public static string QueueName(JsonElement record) => Text(record, "eventSourceARN").Split(':')[^1];

    public static Message Read(JsonElement record) => new()
    {
        MessageId = Text(record, "messageId"),
        ReceiptHandle = Text(record, "receiptHandle"),
        Body = Text(record, "body"),
        Attributes = Members(record, "attributes").ToDictionary(attribute => attribute.Name, attribute => attribute.Value.GetString()!),
        MessageAttributes = Members(record, "messageAttributes")
            .Where(attribute => attribute.Value.TryGetProperty("stringValue", out _))
            .ToDictionary(
                attribute => attribute.Name,
                attribute => new MessageAttributeValue { DataType = Text(attribute.Value, "dataType"), StringValue = Text(attribute.Value, "stringValue") }),
    };

    private static JsonElement.ObjectEnumerator Members(JsonElement record, string name) =>
        record.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : default;

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.GetString() is { } text
            ? text
            : throw new InvocationFaultException($"A record of the batch has no {name}.");
}
