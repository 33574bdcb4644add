using System.Diagnostics.Metrics;

namespace Platform.Aws.Metrics;

/// <summary>A counter's sum, a gauge's last value, or each value of a histogram.</summary>
internal sealed class MeasuredValues(FunctionMetric metric)
{
    /// <summary>A line of the format holds no more of one metric. An invocation is far below it; what is above is not told.</summary>
    private const int Most = 100;

    private readonly List<double> values = [];

    public FunctionMetric Metric => metric;

    public IReadOnlyList<double> Values => values;

    public void Add(Instrument instrument, double value)
    {
        if (values.Count > 0 && instrument is Counter<long>)
            values[0] += value;
        else if (values.Count > 0 && instrument is Gauge<double>)
            values[0] = value;
        else if (values.Count < Most)
            values.Add(value);
    }
}
