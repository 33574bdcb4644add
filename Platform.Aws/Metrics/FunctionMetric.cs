namespace Platform.Aws.Metrics;

/// <summary>Which measurements of an instrument leave a function as a CloudWatch metric.</summary>
/// <param name="Name">The CloudWatch metric, a constant of <see cref="MetricNames"/>.</param>
/// <param name="Instrument">The instrument that measures it, such as <c>platform.webhooks.received</c>.</param>
/// <param name="Unit">As CloudWatch writes it: <c>Count</c> or <c>Seconds</c>.</param>
public sealed record FunctionMetric(string Name, string Instrument, string Unit)
{
    /// <summary>Only measurements with this tag; all where it is null.</summary>
    public KeyValuePair<string, string>? Where { get; init; }

    /// <summary>A tag that makes a second metric of its own for each of its values, beside the one for all.</summary>
    public string? By { get; init; }
}
