using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Platform.Aws.Audit;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Tests.Waiting;

namespace Platform.Tests.Content;

public sealed class TelemetryTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);

    [Fact]
    public async Task An_event_is_measured_traced_and_audited()
    {
        var traceId = ActivityTraceId.CreateRandom();
        var article = events.Article("measured", 1) with
        {
            DeliveryId = NewId.Delivery(TimeProvider.System.GetUtcNow()),
            Traceparent = $"00-{traceId}-b7ad6b7169203331-01",
        };
        var measured = new ConcurrentBag<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Platform.Content")
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        meters.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured.Add($"{instrument.Name} {value is >= 0 and < 60}"));
        meters.Start();
        var spans = new ConcurrentBag<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Platform.Content",
            ActivityStopped = span => spans.Add($"{span.TraceId} {span.DisplayName} {span.GetTagItem("platform.stage")}"),
        };
        ActivitySource.AddActivityListener(activities);

        await content.PublishAsync(article);

        Assert.Contains("platform.content.projected projected sanity", measured);
        Assert.Contains("platform.content.lag True", measured);
        Assert.Contains($"{traceId} project content_updated projected", spans);
        await Eventually.BecomesAsync(_ => content.StagesAsync(article), stages => stages.Contains(Stages.Audited));
        var request = (await content.FindRequestAsync(article))!;
        await Eventually.BecomesAsync(_ => content.StagesAsync(request), stages => stages.Contains(Stages.Audited));
        Assert.Equal(article.EventId, EventJson.Parse(System.Text.Encoding.UTF8.GetBytes((await content.AuditedAsync(article))!)).EventId);
    }

    [Fact]
    public void A_deliverys_id_tells_when_it_was_received()
    {
        var received = new DateTimeOffset(2026, 3, 1, 10, 11, 12, 345, TimeSpan.Zero);

        Assert.Equal(received, ReceiptTime.Of(NewId.Delivery(received)));
        Assert.Null(ReceiptTime.Of(new DeliveryId("dlv_short")));
        Assert.Null(ReceiptTime.Of(new DeliveryId("dlv_zzzzzzzzzzzzzzzzzzzzzzzzzz")));
    }
}
