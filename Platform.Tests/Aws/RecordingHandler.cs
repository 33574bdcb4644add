using System.Collections.Concurrent;
using Platform.Aws.Queues;

namespace Platform.Tests.Aws;

/// <summary>Remembers what it was given, and does what the test says.</summary>
internal sealed class RecordingHandler(Func<QueueMessage, CancellationToken, Task<MessageOutcome>> handle) : IMessageHandler
{
    private int running;

    public RecordingHandler()
        : this((_, _) => Task.FromResult(MessageOutcome.Done))
    {
    }

    public ConcurrentQueue<QueueMessage> Started { get; } = new();

    public ConcurrentQueue<QueueMessage> Finished { get; } = new();

    public int MostAtOnce { get; private set; }

    public async Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        Started.Enqueue(message);
        var now = Interlocked.Increment(ref running);
        lock (Started)
            MostAtOnce = Math.Max(MostAtOnce, now);
        try
        {
            var outcome = await handle(message, cancellationToken);
            Finished.Enqueue(message);
            return outcome;
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }
}
