using Amazon.SQS;
using Amazon.SQS.Model;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Queues;

/// <summary>Receives with all that a <see cref="QueueMessage"/> holds.</summary>
internal sealed class QueueReceiver(IAmazonSQS sqs, LayerAddresses addresses)
{
    public const int LargestReceive = 10;

    /// <param name="max">1 to 10.</param>
    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(string queueName, int max, TimeSpan longPoll, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var url = await addresses.QueueUrlAsync(queueName, cancellationToken);
        var answer = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = url,
                MaxNumberOfMessages = max,
                WaitTimeSeconds = (int)longPoll.TotalSeconds,
                VisibilityTimeout = (int)Math.Ceiling(visibility.TotalSeconds),
                MessageAttributeNames = ["All"],
                MessageSystemAttributeNames = [MessageSystemAttributeName.ApproximateReceiveCount, MessageSystemAttributeName.SentTimestamp],
            },
            cancellationToken);
        return [.. (answer.Messages ?? []).Select(message => new ReceivedMessage(sqs, url, queueName, message))];
    }
}
