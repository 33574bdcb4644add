using System.Diagnostics;
using System.Text;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Platform.Aws.EventLayers;
using Platform.Aws.Limits;
using Platform.Aws.Payloads;
using Platform.Aws.Telemetry;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Aws.Events;

/// <summary>
/// Publishes events to the topic of their provider. Publishing again is harmless: event ids make it so.
/// An event above 64 KiB goes by reference to the payloads bucket (SNS bills and limits by size).
/// </summary>
public sealed class EventPublisher(IAmazonSimpleNotificationService sns, EventLayer layer, LayerAddresses addresses, PayloadStore payloads)
{
    private const int LargestInline = 64 * 1024;
    private const string PayloadFolder = "events";

    public Task PublishAsync(UnifiedEvent unified, CancellationToken cancellationToken = default) =>
        PublishAsync(unified, EventJson.Serialize(unified), cancellationToken);

    /// <param name="bytes">The stored bytes of <paramref name="unified"/>.</param>
    /// <exception cref="AwsLimitException">AWS would refuse or drop it.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">SNS or S3 refused or can't be reached; some of that comes as other types (<see cref="Outages.AwsOutage"/>).</exception>
    public async Task PublishAsync(UnifiedEvent unified, byte[] bytes, CancellationToken cancellationToken = default)
    {
        var topic = layer.TopicFor(unified.Provider);
        using var span = StartSpan(topic, unified.Traceparent);
        var message = await PrepareAsync(new OutgoingEvent(unified, bytes), span, cancellationToken);

        await sns.PublishAsync(
            new PublishRequest
            {
                TopicArn = await addresses.ArnAsync(topic, cancellationToken),
                Message = message.Body,
                MessageAttributes = message.SnsAttributes,
                MessageGroupId = unified.ClientId.Value,
            },
            cancellationToken);
        AwsTelemetry.Published.Add(1, new KeyValuePair<string, object?>("topic", topic.Name));
    }

    /// <summary>Publishes any number, ten and 256 KiB to a call.</summary>
    /// <returns>The events that SNS did not take; empty when all went out.</returns>
    /// <exception cref="AwsLimitException">AWS would refuse or drop one of them.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">As above; some may have gone out.</exception>
    public async Task<IReadOnlyList<EventId>> PublishBatchAsync(IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken = default)
    {
        var refused = new List<EventId>();
        foreach (var group in events.GroupBy(outgoing => layer.TopicFor(outgoing.Event.Provider)))
        {
            using var span = StartSpan(group.Key, traceparent: null);
            var messages = new List<EventMessage>();
            foreach (var outgoing in group)
                messages.Add(await PrepareAsync(outgoing, span: null, cancellationToken));

            foreach (var batch in EventBatches.Of(messages))
                refused.AddRange(await PublishAsync(group.Key, batch, cancellationToken));
        }

        return refused;
    }

    private async Task<IEnumerable<EventId>> PublishAsync(TopicDescription topic, IReadOnlyList<EventMessage> batch, CancellationToken cancellationToken)
    {
        var answer = await sns.PublishBatchAsync(
            new PublishBatchRequest
            {
                TopicArn = await addresses.ArnAsync(topic, cancellationToken),
                PublishBatchRequestEntries =
                [
                    .. batch.Select((message, index) => new PublishBatchRequestEntry
                    {
                        Id = index.ToString(),
                        Message = message.Body,
                        MessageAttributes = message.SnsAttributes,
                        MessageGroupId = message.Source.Event.ClientId.Value,
                    }),
                ],
            },
            cancellationToken);

        AwsTelemetry.Published.Add(answer.Successful.Count, new KeyValuePair<string, object?>("topic", topic.Name));
        return answer.Failed.Select(failure => batch[int.Parse(failure.Id)].Source.Event.EventId);
    }

    private async Task<EventMessage> PrepareAsync(OutgoingEvent outgoing, Activity? span, CancellationToken cancellationToken)
    {
        var attributes = EventAttributes.Of(outgoing.Event, span?.Id ?? outgoing.Event.Traceparent ?? Activity.Current?.Id);
        var body = outgoing.Bytes.Length <= LargestInline
            ? Encoding.UTF8.GetString(outgoing.Bytes)
            : await StoreAsync(outgoing.Bytes, cancellationToken);
        return new EventMessage(outgoing, body, attributes, MessageLimits.Require(body, attributes));
    }

    private async Task<string> StoreAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var payload = await payloads.PutAsync(PayloadFolder, bytes, "application/json", cancellationToken);
        return new PayloadReference(payload.Url, payload.Sha256).ToJson();
    }

    /// <summary>Under the event's own trace, also when the relay sends it again long after.</summary>
    private static Activity? StartSpan(TopicDescription topic, string? traceparent)
    {
        var name = $"publish {topic.Name}";
        var span = ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent)
            ? AwsTelemetry.Source.StartActivity(name, ActivityKind.Producer, parent)
            : AwsTelemetry.Source.StartActivity(name, ActivityKind.Producer);
        return span?.SetTag("messaging.system", "aws_sns").SetTag("messaging.destination.name", topic.Name);
    }
}
