namespace Platform.Benchmarks.Spine;

/// <summary>Durations of one kind, and the line that reports them.</summary>
internal static class Sample
{
    public static int Report(string what, List<TimeSpan> durations)
    {
        durations.Sort();
        Console.WriteLine(
            $"{what}: n={durations.Count} mean={durations.Average(d => d.TotalMilliseconds):0.0} ms " +
            $"p50={At(durations, 0.50):0.0} ms p95={At(durations, 0.95):0.0} ms max={durations[^1].TotalMilliseconds:0.0} ms");
        return 0;
    }

    private static double At(List<TimeSpan> sorted, double quantile) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * quantile) - 1)].TotalMilliseconds;
}
