using Platform.Domain.Builds;
using Platform.Domain.Clients;

namespace Platform.Benchmarks.Batching;

/// <summary>
/// The suite <c>batching</c>: the same recorded arrivals for our rules and for what others do. Pure, on a virtual clock; the
/// decisions are those of Platform.Domain that the service takes.
/// </summary>
internal static class Contest
{
    /// <summary>Of docs/batching.md.</summary>
    public const int Seed = 20261124;

    private static readonly BatchRules Rules = BatchRules.For(new BuildConfig());

    private static readonly BatchRules Unbudgeted = Rules with { Budget = new DailyBudget(int.MaxValue) };

    private static readonly (string Name, bool Fair, Func<Lane> Lane)[] Contestants =
    [
        ("build each", false, () => new BuildEach()),
        ("collapse the queue", false, () => new CollapseQueue()),
        ("quiet and longest wait only", false, () => new OwnRules(Unbudgeted)),
        ("… with fair share", true, () => new OwnRules(Unbudgeted)),
        ("our rules: … and daily budget", true, () => new OwnRules(Rules)),
    ];

    /// <summary>Few slots, so that who is next matters, and plenty.</summary>
    private static readonly int[] Slots = [32, 64];

    public static int Run(int seed)
    {
        System.Console.WriteLine($"seed {seed}");
        System.Console.WriteLine("\n100 edits in 60 s, builds by how long one takes");
        System.Console.WriteLine("| | 5 s | 20 s | 60 s | 20 s, one edit high |\n|---|---|---|---|---|");
        foreach (var (name, _, lane) in Contestants.Where(contestant => !contestant.Name.StartsWith('…')))
            System.Console.WriteLine($"| {name} | {Minute(seed, lane, 5)} | {Minute(seed, lane, 20)} | {Minute(seed, lane, 60)} | {Minute(seed, lane, 20, high: true)} |");

        var edits = Workload.Fleet(seed);
        foreach (var slots in Slots)
            RunFleet(seed, slots, edits);
        return 0;
    }

    private static void RunFleet(int seed, int slots, IReadOnlyList<Edit> edits)
    {
        System.Console.WriteLine($"\n{Workload.Clients} clients, {edits.Count} edits in 12 hours, {slots} slots");
        System.Console.WriteLine("| | builds | engine hours | wait p50 | p95 | p99 | small clients' p95 | fairness |\n|---|---|---|---|---|---|---|---|");
        foreach (var (name, fair, lane) in Contestants)
        {
            var figures = Fleet(seed, slots, fair, lane, edits);
            System.Console.WriteLine(
                $"| {name} | {figures.Builds} | {figures.Engine.TotalHours:0} | {Text(figures.P50)} | {Text(figures.P95)} | {Text(figures.P99)} | {Text(figures.SmallP95)} | {figures.Fairness:0.00} |");
        }
    }

    public static int Minute(int seed, Func<Lane> lane, int buildSeconds, bool high = false)
    {
        var simulation = new BatchingSimulation(1, 1, fair: false, lane, _ => TimeSpan.FromSeconds(buildSeconds));
        simulation.Run(Workload.Minute(seed, high));
        return simulation.Builds.Count;
    }

    public static Figures Fleet(int seed, int slots, bool fair, Func<Lane> lane, IReadOnlyList<Edit> edits)
    {
        var times = Enumerable.Range(0, Workload.Clients).Select(client => Workload.BuildTime(seed, client)).ToArray();
        var simulation = new BatchingSimulation(Workload.Clients, slots, fair, lane, client => times[client]);
        simulation.Run(edits);
        return Figures.Of(simulation.Builds);
    }

    private static string Text(TimeSpan wait) => wait.TotalHours >= 1 ? $"{wait.TotalHours:0.0} h" : wait.TotalMinutes >= 2 ? $"{wait.TotalMinutes:0.0} min" : $"{wait.TotalSeconds:0} s";
}
