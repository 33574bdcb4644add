using System.Collections.Concurrent;
using Platform.Aws.Queues;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>Does what a test says, and keeps what it was given.</summary>
internal sealed class ScriptedHandler(Func<QueueMessage, CancellationToken, Task<MessageOutcome>> script) : IMessageHandler
{
    private readonly ConcurrentQueue<QueueMessage> _taken = new();

    public ScriptedHandler(Func<QueueMessage, MessageOutcome> script)
        : this((message, _) => Task.FromResult(script(message)))
    {
    }

    public IReadOnlyList<QueueMessage> Taken => [.. _taken];

    public Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        _taken.Enqueue(message);
        return script(message, cancellationToken);
    }
}
