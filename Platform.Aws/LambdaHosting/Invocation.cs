using System.Diagnostics;

namespace Platform.Aws.LambdaHosting;

/// <summary>One invocation as the Runtime API hands it out.</summary>
internal sealed record Invocation
{
    public required string RequestId { get; init; }

    /// <summary>When Lambda ends the sandbox.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>X-Ray's header: <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>.</summary>
    public string? Trace { get; init; }

    /// <summary>JSON.</summary>
    public required ReadOnlyMemory<byte> Event { get; init; }

    /// <summary>The same trace as W3C names it: <c>00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01</c>; default where there is none.</summary>
    public ActivityContext Parent()
    {
        var parts = (Trace ?? "").Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1]);
        var root = parts.GetValueOrDefault("Root")?.Split('-') is ["1", var time, var random] ? time + random : null;
        var sampled = parts.GetValueOrDefault("Sampled") == "1" ? "01" : "00";
        return ActivityContext.TryParse($"00-{root}-{parts.GetValueOrDefault("Parent")}-{sampled}", null, isRemote: true, out var parent) ? parent : default;
    }
}
