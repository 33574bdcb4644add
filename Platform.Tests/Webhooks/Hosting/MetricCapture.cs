using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Every measurement of one app's own meters.</summary>
internal sealed class MetricCapture : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string[] Tags)> _measured = new();

    public MetricCapture(WebhooksApp app)
    {
        var factory = app.Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Meter.Name.StartsWith("Platform.", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <param name="tags">As <c>name=value</c>; the measurement has these and perhaps more.</param>
    public IReadOnlyList<double> Values(string name, params string[] tags) =>
        [.. _measured.Where(m => m.Name == name && tags.All(m.Tags.Contains)).Select(m => m.Value)];

    public double Sum(string name, params string[] tags) => Values(name, tags).Sum();

    public int Count(string name, params string[] tags) => Values(name, tags).Count;

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string>();
        foreach (var (name, tag) in tags)
            texts.Add($"{name}={tag}");
        _measured.Enqueue((instrument.Name, value, [.. texts]));
    }
}
