namespace Platform.Providers.Replay;

/// <summary>A run in numbers.</summary>
public sealed record ReplaySummary
{
    private ReplaySummary(IReadOnlyList<ReplayResult> results) =>
        _latencies = [.. results.Select(result => result.Latency).Order()];

    private readonly IReadOnlyList<TimeSpan> _latencies;

    /// <summary>How many were answered so, the most frequent first.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Verdicts { get; init; }

    /// <summary>How many were sent later than planned.</summary>
    public required int Late { get; init; }

    public static ReplaySummary Of(IReadOnlyList<ReplayResult> results) => new(results)
    {
        Verdicts =
        [
            .. results.CountBy(result => result.Answer.Verdict ?? $"status {result.Answer.Status}")
                .OrderByDescending(verdict => verdict.Value).ThenBy(verdict => verdict.Key, StringComparer.Ordinal),
        ],
        Late = results.Count(result => result.Late > LateFrom),
    };

    // Timers are not more exact than this.
    private static readonly TimeSpan LateFrom = TimeSpan.FromMilliseconds(20);

    /// <summary>So many per cent were answered within it (the nearest rank).</summary>
    public TimeSpan Percentile(int percent) => _latencies[Math.Max(0, (int)Math.Ceiling(_latencies.Count * percent / 100.0) - 1)];
}
