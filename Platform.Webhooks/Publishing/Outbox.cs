using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Aws.Outages;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Webhooks.Publishing;

/// <summary>Publishes stored events, and settles those that content-projection doesn't receive (RULES A7).</summary>
internal sealed partial class Outbox(
    EventPublisher publisher,
    EventStore events,
    DeliverySettlement settlement,
    EventAudit audit,
    EventLayer layer,
    TimeProvider clock,
    ILogger<Outbox> logger)
{
    /// <summary>Publishes one event and notes it. Publishing again is harmless: event ids make it so.</summary>
    /// <param name="publishing">Ends the attempt to publish; what is published is noted in any case.</param>
    public async Task PublishAsync(StoredEvent stored, CancellationToken publishing, CancellationToken cancellationToken)
    {
        await publisher.PublishAsync(stored.Event, stored.Bytes, publishing);

        var noted = RecordAsync(stored, Stages.Published, cancellationToken);
        await events.MarkPublishedAsync(stored, RepublishSchedule.After(stored.Publishes + 1), cancellationToken);
        if (!layer.IsProjected(stored.Event))
            await settlement.SettleAsync(stored.Delivery, stored.Event.EventId, cancellationToken);
        await noted;
    }

    /// <summary>For people only: that it can't be written is no reason to hold anything up.</summary>
    public async Task RecordAsync(StoredEvent stored, string stage, CancellationToken cancellationToken)
    {
        var unified = stored.Event;
        try
        {
            await audit.RecordStageAsync(
                unified.EventId, stage, unified.ClientId, unified.Environment, clock.GetUtcNow(), cancellationToken: cancellationToken);
        }
        catch (Exception fault) when (AwsOutage.Is(fault))
        {
            AuditFailed(logger, fault, stage, unified.EventId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The stage {Stage} of event {Event} could not be recorded")]
    private static partial void AuditFailed(ILogger logger, Exception fault, string stage, EventId @event);
}
