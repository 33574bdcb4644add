using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Platform.Aws.Telemetry;

/// <summary>Spans and metrics of this project; a host adds the source and the meter by <see cref="Name"/>.</summary>
public static class AwsTelemetry
{
    public const string Name = "Platform.Aws";

    internal static readonly ActivitySource Source = new(Name);

    internal static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Published = Meter.CreateCounter<long>(
        "platform.events.published", "{event}", "Events that SNS took, by topic.");

    internal static readonly Counter<long> Handled = Meter.CreateCounter<long>(
        "platform.queue.handled", "{message}", "Messages handled, by queue and outcome: done, retry, poison.");

    internal static readonly Histogram<double> HandlingTime = Meter.CreateHistogram<double>(
        "platform.queue.handling.duration", "s", "Time one message took its handler, by queue.");

    internal static readonly Counter<long> FunctionErrors = Meter.CreateCounter<long>(
        "platform.function.errors", "{invocation}", "Invocations of a Lambda function that failed, and HTTP answers of 500 and above.");

    internal static readonly Histogram<double> Age = Meter.CreateHistogram<double>(
        "platform.queue.age", "s", "From sent to received, by queue.");
}
