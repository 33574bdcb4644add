using Amazon.SQS;
using Amazon.SQS.Model;

namespace Platform.Aws.Queues;

/// <summary>A message in flight: ours until its visibility timeout ends.</summary>
internal sealed class ReceivedMessage(IAmazonSQS sqs, string queueUrl, string queueName, Message raw)
{
    public string Handle => raw.ReceiptHandle;

    public QueueMessage Message { get; } = new()
    {
        Queue = queueName,
        MessageId = raw.MessageId,
        Body = raw.Body,
        Attributes = Texts(raw),
        ReceiveCount = int.Parse(SystemAttribute(raw, MessageSystemAttributeName.ApproximateReceiveCount) ?? "1"),
        SentAt = SystemAttribute(raw, MessageSystemAttributeName.SentTimestamp) is { } sent
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(sent))
            : null,
    };

    public Task DeleteAsync(CancellationToken cancellationToken) => sqs.DeleteMessageAsync(queueUrl, Handle, cancellationToken);

    public Task HideAsync(TimeSpan visibility, CancellationToken cancellationToken) =>
        sqs.ChangeMessageVisibilityAsync(queueUrl, Handle, (int)Math.Ceiling(visibility.TotalSeconds), cancellationToken);

    // The SDK leaves empty collections null.
    private static Dictionary<string, string> Texts(Message raw) => (raw.MessageAttributes ?? [])
        .Where(attribute => attribute.Value.StringValue is not null)
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value.StringValue);

    private static string? SystemAttribute(Message raw, MessageSystemAttributeName name) => raw.Attributes?.GetValueOrDefault(name.Value);
}
