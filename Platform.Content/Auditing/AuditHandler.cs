using System.Text.Json;
using Platform.Aws.Audit;
using Platform.Aws.Events;
using Platform.Aws.Queues;

namespace Platform.Content.Auditing;

/// <summary>The queue event-audit: keeps every event of the three topics for people to look at.</summary>
internal sealed class AuditHandler(EventReader reader, EventAudit audit, TimeProvider clock) : IMessageHandler
{
    public async Task<MessageOutcome> HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var unified = await reader.ReadAsync(message.Body, cancellationToken);
            await audit.RecordEventAsync(unified, message.Body, clock.GetUtcNow(), cancellationToken);
            return MessageOutcome.Done;
        }
        catch (JsonException fault)
        {
            return MessageOutcome.Poison($"Not an event of schema 1.x: {fault.Message}");
        }
    }
}
