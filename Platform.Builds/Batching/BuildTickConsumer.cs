using System.Text.Json;
using Platform.Aws.Queues;

namespace Platform.Builds.Batching;

/// <summary>The queue <c>build-ticks</c>.</summary>
internal sealed class BuildTickConsumer(TickHandler ticks) : IMessageHandler
{
    public async Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (Read(message.Body) is not { } tick)
            return MessageOutcome.Poison("not a tick");

        await ticks.LookAsync(tick, cancellationToken);
        return MessageOutcome.Done;
    }

    private static Tick? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TickJson.Default.Tick);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
