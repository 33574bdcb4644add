using System.Diagnostics;
using Amazon.SQS;
using Amazon.SQS.Model;
using Platform.Aws.EventLayers;
using Platform.Aws.Limits;

namespace Platform.Aws.Queues;

/// <summary>Sends to a queue directly, such as a batch's tick.</summary>
public sealed class QueueSender(IAmazonSQS sqs, LayerAddresses addresses)
{
    /// <param name="delay">Up to 900 s; longer waits chain messages.</param>
    /// <param name="attributes">Ten at most. The current trace goes along where they name none and leave room.</param>
    /// <returns>The message id.</returns>
    /// <exception cref="AwsLimitException">SQS would refuse it.</exception>
    public Task<string> SendAsync(
        QueueDescription queue,
        string body,
        TimeSpan delay = default,
        IReadOnlyDictionary<string, string>? attributes = null,
        CancellationToken cancellationToken = default) =>
        SendAsync(queue.Name, body, delay, attributes, cancellationToken);

    internal async Task<string> SendAsync(
        string queueName, string body, TimeSpan delay, IReadOnlyDictionary<string, string>? attributes, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, string>(attributes ?? new Dictionary<string, string>());
        if (Activity.Current is { Id: { } trace } && all.Count < MessageLimits.Attributes)
            all.TryAdd("traceparent", trace);
        MessageLimits.RequireDelay(delay);
        MessageLimits.Require(body, all);

        var answer = await sqs.SendMessageAsync(
            new SendMessageRequest
            {
                QueueUrl = await addresses.QueueUrlAsync(queueName, cancellationToken),
                MessageBody = body,
                DelaySeconds = (int)Math.Ceiling(delay.TotalSeconds),
                MessageAttributes = all.ToDictionary(
                    attribute => attribute.Key,
                    attribute => new MessageAttributeValue { DataType = "String", StringValue = attribute.Value }),
            },
            cancellationToken);
        return answer.MessageId;
    }
}
