using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Platform.Aws.Telemetry;

namespace Platform.Aws.Queues;

/// <summary>
/// Runs a handler on one message under a span of the sender's trace, measures it, and turns an exception into a retry.
/// Shared by the consumer here and the Lambda host's SQS batches.
/// </summary>
public sealed partial class MessageRunner(TimeProvider clock, ILogger<MessageRunner> logger)
{
    public async Task<MessageOutcome> RunAsync(IMessageHandler handler, QueueMessage message, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var queue = new KeyValuePair<string, object?>("queue", message.Queue);
        if (message.SentAt is { } sentAt)
            AwsTelemetry.Age.Record((clock.GetUtcNow() - sentAt).TotalSeconds, queue);

        using var span = StartSpan(message);
        var outcome = await HandleAsync(handler, message, span, cancellationToken);

        span?.SetTag("platform.outcome", Name(outcome.Verdict));
        if (outcome.Verdict == MessageVerdict.Poison)
            span?.SetStatus(ActivityStatusCode.Error, outcome.Reason);
        AwsTelemetry.Handled.Add(1, queue, new("outcome", Name(outcome.Verdict)));
        AwsTelemetry.HandlingTime.Record(clock.GetElapsedTime(started).TotalSeconds, queue);
        return outcome;
    }

    private async Task<MessageOutcome> HandleAsync(IMessageHandler handler, QueueMessage message, Activity? span, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await handler.HandleAsync(message, cancellationToken);
            if (outcome.Verdict != MessageVerdict.Done)
                NotDone(message.MessageId, message.Queue, message.ReceiveCount, outcome.Verdict, outcome.Reason);
            return outcome;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return MessageOutcome.Retry(TimeSpan.Zero, "the host stops");
        }
        catch (Exception exception)
        {
            Failed(exception, message.MessageId, message.Queue, message.ReceiveCount);
            span?.AddException(exception).SetStatus(ActivityStatusCode.Error);
            return MessageOutcome.Retry(reason: exception.GetType().Name);
        }
    }

    private static Activity? StartSpan(QueueMessage message)
    {
        ActivityContext.TryParse(message.Traceparent, null, isRemote: true, out var parent);
        var span = AwsTelemetry.Source.StartActivity($"process {message.Queue}", ActivityKind.Consumer, parent);
        return span?
            .SetTag("messaging.system", "aws_sqs")
            .SetTag("messaging.destination.name", message.Queue)
            .SetTag("messaging.message.id", message.MessageId)
            .SetTag("platform.receive_count", message.ReceiveCount);
    }

    private static string Name(MessageVerdict verdict) => verdict switch
    {
        MessageVerdict.Done => "done",
        MessageVerdict.Poison => "poison",
        _ => "retry",
    };

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} of {Queue}, receive {Receive}: {Verdict}, {Reason}")]
    private partial void NotDone(string messageId, string queue, int receive, MessageVerdict verdict, string? reason);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} of {Queue} failed at receive {Receive}; it comes again")]
    private partial void Failed(Exception exception, string messageId, string queue, int receive);
}
