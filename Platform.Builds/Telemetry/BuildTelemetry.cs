using System.Diagnostics;
using System.Diagnostics.Metrics;
using Platform.Builds.Rows;

namespace Platform.Builds.Telemetry;

/// <summary>Spans and metrics of this project.</summary>
internal static class BuildTelemetry
{
    public const string Name = "Platform.Builds";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "platform.build.duration", "s", "From the engine's start to the end of the publish, by engine and outcome.");

    public static readonly Counter<long> Ended = Meter.CreateCounter<long>("platform.builds", "{build}", "Builds that ended, by outcome.");

    public static readonly Counter<long> Dropped = Meter.CreateCounter<long>("platform.batches.dropped", "{batch}", "Batches that changed nothing.");

    public static readonly Counter<long> Abandoned = Meter.CreateCounter<long>(
        "platform.batches.abandoned", "{batch}", "Batches whose retry schedule ended; their events wait for the next event.");

    /// <summary>The build's span: below the event that sealed the batch, the last to join, and linked to the others.</summary>
    public static Activity? StartBuild(Build build, IReadOnlyList<BatchMember> members)
    {
        var contexts = members
            .Select(member => ActivityContext.TryParse(member.Traceparent, null, isRemote: true, out var context) ? context : default)
            .Where(context => context != default)
            .ToList();
        var links = contexts.SkipLast(1).Distinct().Select(context => new ActivityLink(context));
        return Source.StartActivity("build", ActivityKind.Internal, contexts.LastOrDefault(), links: links)?
            .SetTag("platform.client", build.ClientId.Value)
            .SetTag("platform.build_id", build.BuildId.Value)
            .SetTag("platform.batch_id", build.BatchId.Value)
            .SetTag("platform.engine", build.Engine);
    }

    /// <summary>A step of a build.</summary>
    public static Activity? StartStep(string name) => Source.StartActivity(name);
}
