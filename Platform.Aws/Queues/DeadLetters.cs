using Amazon.SQS;
using Platform.Aws.EventLayers;

namespace Platform.Aws.Queues;

/// <summary>
/// The dead letters of a queue: seen, and sent back. SQS has no look without receiving, so whoever looks hides the messages for
/// some seconds from others who look. Sending back is receive, send, delete (the emulator has no StartMessageMoveTask): a crash in
/// between leaves a message in both queues, never in none.
/// </summary>
public sealed class DeadLetters(IAmazonSQS sqs, LayerAddresses addresses, QueueSender sender)
{
    /// <summary>The message attribute that says why.</summary>
    internal const string ReasonAttribute = "dead_letter_reason";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    private readonly QueueReceiver receiver = new(sqs, addresses);

    /// <returns>About how many there are.</returns>
    public async Task<int> CountAsync(QueueDescription queue, CancellationToken cancellationToken = default)
    {
        var url = await addresses.QueueUrlAsync(queue.DeadLetterName, cancellationToken);
        var answer = await sqs.GetQueueAttributesAsync(url, [QueueAttributeName.ApproximateNumberOfMessages.Value], cancellationToken);
        return answer.ApproximateNumberOfMessages;
    }

    /// <param name="limit">How many at most.</param>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(QueueDescription queue, int limit = 100, CancellationToken cancellationToken = default)
    {
        var seen = await ReceiveAsync(queue, limit, cancellationToken);
        await ShowAsync(seen, cancellationToken);
        return [.. seen.Select(received => Read(received.Message))];
    }

    /// <summary>Sends them back to the queue they came from, all or one.</summary>
    /// <param name="messageId">Null sends all.</param>
    /// <returns>How many were sent.</returns>
    public async Task<int> RedriveAsync(QueueDescription queue, string? messageId = null, CancellationToken cancellationToken = default)
    {
        var seen = await ReceiveAsync(queue, int.MaxValue, cancellationToken);
        var wanted = seen.Where(received => messageId is null || received.Message.MessageId == messageId).ToList();
        await ShowAsync(seen.Except(wanted), cancellationToken);

        foreach (var received in wanted)
        {
            var attributes = received.Message.Attributes.Where(attribute => attribute.Key != ReasonAttribute).ToDictionary();
            await sender.SendAsync(queue, received.Message.Body, attributes: attributes, cancellationToken: cancellationToken);
            await received.DeleteAsync(cancellationToken);
        }

        return wanted.Count;
    }

    /// <summary>Makes a message a dead letter before it was received too often.</summary>
    internal async Task AddAsync(QueueDescription queue, QueueMessage message, string reason, CancellationToken cancellationToken)
    {
        var attributes = new Dictionary<string, string>(message.Attributes);
        if (attributes.Count < Limits.MessageLimits.Attributes)
            attributes[ReasonAttribute] = reason;
        await sender.SendAsync(queue.DeadLetterName, message.Body, TimeSpan.Zero, attributes, cancellationToken);
    }

    private async Task<List<ReceivedMessage>> ReceiveAsync(QueueDescription queue, int limit, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, ReceivedMessage>();
        while (seen.Count < limit)
        {
            var max = Math.Min(QueueReceiver.LargestReceive, limit - seen.Count);
            var page = await receiver.ReceiveAsync(queue.DeadLetterName, max, TimeSpan.Zero, Look, cancellationToken);
            foreach (var received in page)
                seen[received.Message.MessageId] = received;
            if (page.Count == 0)
                break;
        }

        return [.. seen.Values];
    }

    private static Task ShowAsync(IEnumerable<ReceivedMessage> received, CancellationToken cancellationToken) =>
        Task.WhenAll(received.Select(message => message.HideAsync(TimeSpan.Zero, cancellationToken)));

    private static DeadLetter Read(QueueMessage message) =>
        new(message.MessageId, message.Body, message.Attributes, message.SentAt, message.Attributes.GetValueOrDefault(ReasonAttribute));
}
