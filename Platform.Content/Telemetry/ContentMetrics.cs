using System.Diagnostics.Metrics;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Content.Telemetry;

/// <summary>The meter <c>Platform.Content</c>.</summary>
internal sealed class ContentMetrics : IDisposable
{
    private readonly Meter meter = new("Platform.Content");
    private readonly Counter<long> projected;
    private readonly Histogram<double> lag;

    public ContentMetrics()
    {
        projected = meter.CreateCounter<long>("platform.content.projected", "{event}", "Events by the stage they reached");
        lag = meter.CreateHistogram<double>("platform.content.lag", "s", "From the webhook's receipt to its content in the cache");
    }

    public void Projected(UnifiedEvent unified, string stage) =>
        projected.Add(1, new("stage", stage), new("provider", unified.Provider.Value));

    public void Cached(UnifiedEvent unified, DateTimeOffset now)
    {
        if (unified.DeliveryId is { } delivery && ReceiptTime.Of(delivery) is { } received)
            lag.Record((now - received).TotalSeconds, new KeyValuePair<string, object?>("provider", unified.Provider.Value));
    }

    public void Dispose() => meter.Dispose();
}
