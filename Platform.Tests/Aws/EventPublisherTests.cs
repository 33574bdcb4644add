using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Platform.Aws.Events;
using Platform.Aws.Limits;
using Platform.Aws.Queues;
using Platform.Domain.Events;
using Platform.Tests.Emulators;

namespace Platform.Tests.Aws;

public abstract class EventPublisherTests(EventLayerFixture layer)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EventPublisher Publisher => layer.Get<EventPublisher>();

    [Fact]
    public async Task An_event_arrives_raw_to_the_byte_with_its_attributes()
    {
        var unified = Events.Of(EventType.ContentUpdated) with { Traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
        var bytes = EventJson.Serialize(unified);

        await Publisher.PublishAsync(unified, bytes, Cancellation);

        var message = await ReceiveAsync(unified);
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(message.Body));
        Assert.Equal(
            [
                "build_required=true", "client_id=editorial-store", "content_type=article", "event_type=content_updated",
                "priority=normal", "provider=sanity",
            ],
            message.Attributes.Where(attribute => attribute.Key != EventAttributes.Traceparent)
                .Select(attribute => $"{attribute.Key}={attribute.Value}").Order(StringComparer.Ordinal));
        // The span of the publish itself, where one is recorded; always of the event's trace.
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", message.Attributes[EventAttributes.Traceparent], StringComparison.Ordinal);
        Assert.Equal(unified.EventId, (await layer.Get<EventReader>().ReadAsync(message.Body, Cancellation)).EventId);
    }

    [Fact]
    public async Task Text_of_any_language_and_odd_characters_survive()
    {
        var unified = Events.Of(EventType.ContentUpdated) with { Revision = "ümläut 日本 🎈 <a&b> \"q\" \u2028 \u0001 \uFFFE + % =" };

        await Publisher.PublishAsync(unified, Cancellation);

        var read = await layer.Get<EventReader>().ReadAsync((await ReceiveAsync(unified)).Body, Cancellation);
        Assert.Equal(unified.Revision, read.Revision);
    }

    [Fact]
    public async Task An_event_above_64_KiB_goes_by_reference_and_is_read_back()
    {
        var unified = Events.Of(EventType.ContentUpdated, payloadBytes: 300_000);

        await Publisher.PublishAsync(unified, Cancellation);

        var body = (await ReceiveAsync(unified)).Body;
        Assert.StartsWith($$"""{"payload_ref":"s3://{{layer.Layer.PayloadsBucket}}/events/""", body, StringComparison.Ordinal);
        var read = await layer.Get<EventReader>().ReadBytesAsync(body, Cancellation);
        Assert.Equal(EventJson.Serialize(unified), read);
    }

    [Fact]
    public async Task A_reference_that_is_broken_is_poison_and_one_whose_payload_is_missing_is_an_outage()
    {
        var reader = layer.Get<EventReader>();

        await Assert.ThrowsAsync<JsonException>(() => reader.ReadAsync("""{"payload_ref":"s3://b/k"}""", Cancellation));
        await Assert.ThrowsAnyAsync<Amazon.S3.AmazonS3Exception>(() => reader.ReadAsync(
            $$"""{"payload_ref":"s3://{{layer.Layer.PayloadsBucket}}/events/none","sha256":"00"}""", Cancellation));
    }

    [Fact]
    public async Task A_batch_takes_any_number_and_cuts_by_count_and_size()
    {
        await using var own = await layer.AnotherAsync();
        var events = Enumerable.Range(0, 25).Select(i => Events.Of(EventType.ContentUpdated, payloadBytes: i % 2 == 0 ? 60_000 : 0)).ToList();

        var refused = await own.Get<EventPublisher>().PublishBatchAsync([.. events.Select(unified => new OutgoingEvent(unified))], Cancellation);

        Assert.Empty(refused);
        var received = await own.PeekAsync(own.Layer.Queues.EventAudit.Name);
        Assert.Equal(
            events.Select(unified => unified.EventId.Value).Order(StringComparer.Ordinal),
            received.Select(message => EventJson.Parse(Encoding.UTF8.GetBytes(message.Body)).EventId.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Attributes_beyond_the_limit_are_refused_before_they_are_sent()
    {
        var unified = Events.Of(EventType.ContentUpdated, client: new string('c', MessageLimits.Bytes));

        await Assert.ThrowsAsync<AwsLimitException>(() => Publisher.PublishAsync(unified, EventJson.Serialize(Events.Of(EventType.ContentUpdated)), Cancellation));
    }

    [Fact]
    public async Task The_consumers_span_continues_the_events_trace()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Platform.Aws",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var unified = Events.Of(EventType.ContentUpdated) with { Traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" };
        await Publisher.PublishAsync(unified, Cancellation);
        var message = await ReceiveAsync(unified);

        Activity? span = null;
        await layer.Get<MessageRunner>().RunAsync(
            new RecordingHandler((_, _) =>
            {
                span = Activity.Current;
                return Task.FromResult(MessageOutcome.Done);
            }),
            message,
            Cancellation);

        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4736", span?.TraceId.ToString());
        Assert.Equal(message.Attributes["traceparent"], span?.ParentId);
        Assert.NotEqual(unified.Traceparent, span?.ParentId);
    }

    private async Task<QueueMessage> ReceiveAsync(UnifiedEvent unified)
    {
        var messages = await layer.PeekAsync(layer.Layer.Queues.ContentProjection.Name);
        return messages.Count == 1 ? messages[0] : throw new InvalidOperationException($"{messages.Count} messages after {unified.EventId}.");
    }
}
