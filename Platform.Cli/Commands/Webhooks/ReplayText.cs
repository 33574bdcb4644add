using Platform.Cli.Output;
using Platform.Providers.Replay;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>A run's summary in words.</summary>
internal static class ReplayText
{
    public static IEnumerable<string> Of(ReplaySummary summary, int sent, TimeSpan took)
    {
        yield return $"{sent} sent in {Words.Took(took)} ({sent / Math.Max(took.TotalSeconds, 0.001):0.0} a second): {string.Join(", ", summary.Verdicts.Select(verdict => $"{verdict.Value} {verdict.Key}"))}";
        yield return $"latency: half within {Words.Took(summary.Percentile(50))}, 95 % within {Words.Took(summary.Percentile(95))}, 99 % within {Words.Took(summary.Percentile(99))}, longest {Words.Took(summary.Percentile(100))}";
        if (summary.Late > 0)
            yield return $"{summary.Late} were sent late: so many were still under way. Latencies count from the planned time.";
    }
}
