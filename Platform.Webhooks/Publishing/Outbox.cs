using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Aws.Outages;
using Platform.Domain.Clients;
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
    ILogger<Outbox> logger) : IEventOutlet
{
    public IntegrationMode Mode => IntegrationMode.EventDriven;

    public async Task PublishAsync(StoredEvent stored, CancellationToken publishing, CancellationToken cancellationToken)
    {
        await publisher.PublishAsync(stored.Event, stored.Bytes, publishing);

        var noted = RecordAsync(stored, Stages.Published, cancellationToken);
        await events.MarkPublishedAsync(stored, Mode, RepublishSchedule.After(stored.Publishes + 1), cancellationToken);
        if (!layer.IsProjected(stored.Event))
            await settlement.SettleAsync(stored.Delivery, stored.Event.EventId, cancellationToken);
        await noted;
    }

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
