namespace Platform.Stacks.Alarms;

/// <summary>An alarm on one metric that is at or above its threshold.</summary>
internal sealed record AlarmShape(string Namespace, string Metric, double Threshold)
{
    public required string Description { get; init; }

    /// <summary>A percentile is written <c>p99</c>.</summary>
    public string Statistic { get; init; } = "Sum";

    public Dictionary<string, string> Dimensions { get; } = [];

    public int PeriodSeconds { get; init; } = 300;

    public int Periods { get; init; } = 1;
}
