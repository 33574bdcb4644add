using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Audit;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Aws.Limits;
using Platform.Domain.Clients;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Telemetry;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Relay;

/// <summary>Publishes what was not published, and again what has not settled; gives up by <see cref="RepublishSchedule"/>.</summary>
internal sealed partial class EventRelay(
    EventStore events, IEventOutlet outlet, OtherMode otherMode, ClientDirectory clients, WebhookMetrics metrics, ILogger<EventRelay> logger)
{
    public async Task RelayAsync(Dictionary<string, AttributeValue> item, PublishingGate publishing, CancellationToken cancellationToken)
    {
        if (await ReadAsync(item, cancellationToken) is not { } stored)
            await GiveUpAsync(item, null, "it can't be read", cancellationToken);
        else if (clients.IsElsewhere(stored.Event.ClientId))
            return;
        else if (stored.PublishedBy is { } mode && mode != outlet.Mode)
            await PublishAsync(item, await otherMode.TakeOverAsync(stored, cancellationToken), publishing, cancellationToken);
        else if (RepublishSchedule.IsOver(stored.Publishes))
            await GiveUpAsync(item, stored, RepublishSchedule.Text, cancellationToken);
        else if (!publishing.IsClosed)
            await PublishAsync(item, stored, publishing, cancellationToken);
    }

    private async Task PublishAsync(
        Dictionary<string, AttributeValue> item, StoredEvent stored, PublishingGate publishing, CancellationToken cancellationToken)
    {
        try
        {
            await outlet.PublishAsync(stored, cancellationToken, cancellationToken);
            metrics.Relayed(stored.Publishes == 0 ? "published" : "republished");
        }
        catch (AwsLimitException fault)
        {
            await GiveUpAsync(item, stored, fault.Message, cancellationToken);
        }
        catch (Exception fault) when (Outage.Is(fault) && !cancellationToken.IsCancellationRequested)
        {
            publishing.Close();
            PublishFailed(logger, stored.Event.EventId, fault.Message);
        }
    }

    private async Task<StoredEvent?> ReadAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken)
    {
        try
        {
            return await events.ReadAsync(item, cancellationToken);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private async Task GiveUpAsync(Dictionary<string, AttributeValue> item, StoredEvent? stored, string why, CancellationToken cancellationToken)
    {
        if (!await events.DeadLetterAsync(item.RequiredText(Pk), item.RequiredText(Sk), cancellationToken))
            return;

        metrics.Relayed("dead_lettered");
        DeadLettered(logger, item.RequiredText(Sk)[DeliveryKeys.EventPrefix.Length..], item.RequiredText(Pk), why);
        if (stored is not null)
            await outlet.RecordAsync(stored, Stages.DeadLettered, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Event {Event} could not be published; the next pass tries again: {Cause}")]
    private static partial void PublishFailed(ILogger logger, Domain.Ids.EventId @event, string cause);

    [LoggerMessage(LogLevel.Error, "Event {Event} of {Delivery} is dead-lettered: {Why}")]
    private static partial void DeadLettered(ILogger logger, string @event, string delivery, string why);
}
