namespace Platform.Benchmarks.Batching;

/// <summary>What came of a simulation. An edit's wait is from its arrival to the end of its build.</summary>
internal sealed record Figures(int Builds, TimeSpan Engine, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan SmallP95, double Fairness)
{
    /// <summary>Clients with at most so many edits are small.</summary>
    private const int SmallClient = 40;

    public static Figures Of(IReadOnlyList<SimulatedBuild> builds)
    {
        var waits = builds
            .SelectMany(build => build.Edits.Select(edit => (edit.Client, Wait: build.EndedAt!.Value - edit.At)))
            .ToLookup(edit => edit.Client, edit => edit.Wait);
        var all = waits.SelectMany(client => client).Order().ToArray();
        var small = waits.Where(client => client.Count() <= SmallClient).SelectMany(client => client).Order().ToArray();
        return new Figures(
            builds.Count,
            TimeSpan.FromTicks(builds.Sum(build => (build.EndedAt!.Value - build.StartedAt!.Value).Ticks)),
            At(all, 0.50),
            At(all, 0.95),
            At(all, 0.99),
            small.Length == 0 ? TimeSpan.Zero : At(small, 0.95),
            Jain([.. waits.Select(client => client.Average(wait => wait.TotalSeconds))]));
    }

    /// <summary>Jain's index (Σx)² ÷ (n·Σx²): 1 where all have the same, 1/n where one has everything.</summary>
    private static double Jain(IReadOnlyList<double> of) => Math.Pow(of.Sum(), 2) / (of.Count * of.Sum(x => x * x));

    private static TimeSpan At(TimeSpan[] sorted, double quantile) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * quantile) - 1)];
}
