using System.Collections.Concurrent;
using System.Diagnostics;
using Platform.Domain.Events;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Webhooks;

/// <summary>Metrics and spans that really come out.</summary>
public sealed class TelemetryTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    [Fact]
    public async Task Each_request_is_counted_by_provider_outcome_and_code_and_timed()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        using var metrics = new MetricCapture(app);
        var request = Sanity.Edit(app.Clock);

        await app.SendAsync(request);
        await app.SendAsync(request);
        await app.SendAsync(request.With(Sanity.DeliveryId, "somebody-elses"));
        await app.SendAsync(request.With(Sanity.ContentType, "text/xml"));
        await app.SendAsync(request.To("/webhooks/nobody-at-all"));

        Assert.Equal(4, metrics.Sum("platform.webhooks.received", "provider=sanity"));
        Assert.Equal(1, metrics.Sum("platform.webhooks.taken", "provider=sanity", "status=accepted"));
        Assert.Equal(2, metrics.Sum("platform.webhooks.taken", "provider=sanity", "status=duplicate"));
        Assert.Equal(1, metrics.Sum("platform.webhooks.suspected", "provider=sanity", "kind=suspected_replay"));
        Assert.Equal(1, metrics.Sum("platform.webhooks.refused", "provider=sanity", "code=media_type_unsupported"));
        Assert.Equal(1, metrics.Sum("platform.webhooks.refused", "provider=unknown", "code=provider_unknown"));
        Assert.Equal(4, metrics.Count("platform.webhooks.duration", "provider=sanity"));
    }

    [Fact]
    public async Task Clock_skew_is_measured_also_where_it_refuses()
    {
        await using var app = WebhooksApp.Start(layer.Settings);
        using var metrics = new MetricCapture(app);

        await app.SendAsync(Sanity.Edit(app.Clock).SignAgain(app.Clock, TimeSpan.FromSeconds(-20)));
        await app.SendAsync(Sanity.Edit(app.Clock).SignAgain(app.Clock, TimeSpan.FromHours(1)));

        Assert.Equal([20, -3600], metrics.Values("platform.webhooks.clock_skew", "provider=sanity"));
    }

    [Fact]
    public async Task Relay_counts_what_it_does()
    {
        await using var app = WebhooksApp.Start((await layer.AnotherAsync()).Settings);
        using var metrics = new MetricCapture(app);
        app.Faults.Unreachable = Sent.Publishes;
        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;
        app.Faults.Unreachable = null;

        await app.RelayAfterAsync(TimeSpan.FromSeconds(5));
        await app.RelayAfterAsync(TimeSpan.FromMinutes(2));
        await app.SettleAsync(delivery);
        await app.RelayAsync();

        Assert.Equal(1, metrics.Sum("platform.webhooks.relayed", "action=published"));
        Assert.Equal(1, metrics.Sum("platform.webhooks.relayed", "action=republished"));
        Assert.Equal(1, metrics.Sum("platform.webhooks.relayed", "action=closed"));
        Assert.Contains(3, metrics.Values("platform.webhooks.relay.lag"));
    }

    [Fact]
    public async Task One_trace_goes_from_the_request_into_event_and_message()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Platform.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = WebhooksApp.Start(layer.Settings);

        var delivery = (await app.SendAsync(Sanity.Edit(app.Clock))).Delivery;

        var unified = Assert.Single(app.PublishedOf(delivery));
        var message = app.Published.Single(m => m.Message!.Contains(delivery, StringComparison.Ordinal));
        Assert.True(ActivityContext.TryParse(unified.Traceparent, null, out var trace));
        Assert.True(ActivityContext.TryParse(message.MessageAttributes!["traceparent"].StringValue, null, out var sent));
        Assert.Equal(trace.TraceId, sent.TraceId);
        Assert.Contains(spans, span => span.OperationName == "claim delivery" && span.TraceId == trace.TraceId);
        Assert.Equal(EventType.ContentUpdated, unified.EventType);
    }
}
