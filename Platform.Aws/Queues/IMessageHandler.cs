namespace Platform.Aws.Queues;

/// <summary>
/// Handles one message, idempotently: SQS delivers at least once and in any order. An exception is logged with the message's id
/// and becomes a retry.
/// </summary>
public interface IMessageHandler
{
    /// <param name="cancellationToken">Cancelled when the host stops and the time to finish is over; the message then comes again.</param>
    Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken);
}
