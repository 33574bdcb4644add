using System.Diagnostics.Metrics;

namespace Platform.Aws.Metrics;

/// <summary>
/// Listens to the platform's meters and writes what <see cref="FunctionMetrics"/> names as lines of the embedded metric format,
/// of which CloudWatch makes metrics: no call, no permission, no time of the invocation's.
/// </summary>
internal sealed class EmbeddedMetrics : IDisposable
{
    private readonly string layer;
    private readonly TextWriter output;
    private readonly TimeProvider clock;
    private readonly MeterListener listener = new();
    private readonly Lock gate = new();
    private readonly Dictionary<(string? Code, string Metric), MeasuredValues> measured = [];

    /// <param name="layer">The event layer's prefix, the dimension of all.</param>
    public EmbeddedMetrics(string layer, TextWriter output, TimeProvider clock)
    {
        this.layer = layer;
        this.output = output;
        this.clock = clock;
        listener.InstrumentPublished = (instrument, one) =>
        {
            FunctionMetric[] wanted = [.. FunctionMetrics.All.Where(metric => metric.Instrument == instrument.Name)];
            if (wanted.Length > 0 && instrument.Meter.Name.StartsWith("Platform.", StringComparison.Ordinal))
                one.EnableMeasurementEvents(instrument, wanted);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, wanted) => Add(instrument, value, tags, (FunctionMetric[])wanted!));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, wanted) => Add(instrument, value, tags, (FunctionMetric[])wanted!));
        listener.Start();
    }

    /// <summary>Writes what was measured since the last flush: a line for all, and one for each value of a further dimension. Nothing where nothing was.</summary>
    /// <param name="requestId">The invocation's; a member of the line, no dimension.</param>
    public void Flush(string requestId)
    {
        lock (gate)
        {
            foreach (var line in measured.GroupBy(one => one.Key.Code))
                output.WriteLine(MetricLine.Write(clock.GetUtcNow(), layer, requestId, line.Key, [.. line.Select(one => one.Value)]));
            measured.Clear();
        }
    }

    public void Dispose() => listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, FunctionMetric[] wanted)
    {
        lock (gate)
        {
            foreach (var metric in wanted)
            {
                if (metric.Where is { } where && Tag(tags, where.Key) != where.Value)
                    continue;
                Add(instrument, null, metric, value);
                if (metric.By is { } by && Tag(tags, by) is { } code)
                    Add(instrument, code, metric, value);
            }
        }
    }

    private void Add(Instrument instrument, string? code, FunctionMetric metric, double value)
    {
        if (!measured.TryGetValue((code, metric.Name), out var values))
            measured[(code, metric.Name)] = values = new MeasuredValues(metric);
        values.Add(instrument, value);
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
                return value?.ToString();
        }

        return null;
    }
}
