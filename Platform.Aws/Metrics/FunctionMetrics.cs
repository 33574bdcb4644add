namespace Platform.Aws.Metrics;

/// <summary>
/// All CloudWatch metrics of the platform. Few, as each with other dimensions costs $0.30 a month: what alarms and dashboards read,
/// each for the whole layer. The other tags of a measurement are not dimensions.
/// </summary>
public static class FunctionMetrics
{
    private const string Count = "Count";
    private const string Seconds = "Seconds";

    public static IReadOnlyList<FunctionMetric> All { get; } =
    [
        new(MetricNames.Received, "platform.webhooks.received", Count),
        new(MetricNames.Taken, "platform.webhooks.taken", Count),
        new(MetricNames.Refused, "platform.webhooks.refused", Count) { By = MetricNames.CodeDimension },
        new(MetricNames.Duration, "platform.webhooks.duration", Seconds),
        new(MetricNames.ClockSkew, "platform.webhooks.clock_skew", Seconds),
        new(MetricNames.UnsettledAge, "platform.webhooks.unsettled.age", Seconds),
        new(MetricNames.RelayLag, "platform.webhooks.relay.lag", Seconds),
        new(MetricNames.DeadLetteredEvents, "platform.webhooks.relayed", Count) { Where = new("action", "dead_lettered") },
        new(MetricNames.PoisonMessages, "platform.queue.handled", Count) { Where = new("outcome", "poison") },
        new(MetricNames.RetriedMessages, "platform.queue.handled", Count) { Where = new("outcome", "retry") },
        new(MetricNames.ContentLag, "platform.content.lag", Seconds),
        new(MetricNames.FailedBuilds, "platform.builds", Count) { Where = new("outcome", "failed") },
        new(MetricNames.AbandonedBatches, "platform.batches.abandoned", Count),
        new(MetricNames.FunctionErrors, "platform.function.errors", Count),
    ];
}
