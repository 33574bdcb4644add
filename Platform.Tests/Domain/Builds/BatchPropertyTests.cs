using Platform.Benchmarks.Batching;
using Platform.Domain.Builds;
using Platform.Domain.Events;
using Platform.Tests.Waiting;

namespace Platform.Tests.Domain.Builds;

public sealed class BatchPropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly BatchRules Rules = new() { Quiet = TimeSpan.FromSeconds(30), LongestWait = TimeSpan.FromSeconds(300), Budget = new DailyBudget(10_000) };

    [Fact]
    public void Hundred_edits_in_a_minute_are_one_build() =>
        Assert.Equal(1, Contest.Minute(Contest.Seed, () => new OwnRules(Rules), buildSeconds: 20));

    [Fact]
    public void Hundred_edits_with_a_high_one_among_them_are_two_builds() =>
        Assert.Equal(2, Contest.Minute(Contest.Seed, () => new OwnRules(Rules), buildSeconds: 20, high: true));

    [Fact]
    public void Low_event_never_opens_a_batch_and_joins_the_next()
    {
        var build = Assert.Single(Run(TimeSpan.FromSeconds(20), [new(0, Start, Priority.Low), new(0, Start.AddHours(1))]));
        Assert.Equal((Start.AddHours(1), 2), (build.OpenedAt, build.Edits.Count));
    }

    [Fact]
    public void Whatever_comes_no_event_is_lost_built_twice_or_late()
    {
        for (var round = 0; round < LongRun.Of(300, 20_000); round++)
        {
            var seed = Random.Shared.Next();
            var random = new Random(seed);
            var buildTime = TimeSpan.FromSeconds(random.Next(1, 120));
            var arrivals = Arrivals(random).ToArray();
            var batches = Run(buildTime, arrivals);
            var opening = arrivals.Where(a => a.Priority != Priority.Low).ToArray();
            Assert.True(opening.All(a => batches.Count(b => b.Edits.Contains(a)) == 1), $"Seed {seed}: an event is in no batch or in two.");
            for (var i = 0; i < batches.Count; i++)
            {
                var free = i == 0 ? batches[i].OpenedAt : Later(batches[i].OpenedAt, batches[i - 1].SealedAt + buildTime);
                Assert.True(batches[i].SealedAt >= free, $"Seed {seed}: batch {i} was sealed while a build ran.");
                Assert.True(batches[i].SealedAt <= Later(batches[i].OpenedAt + Rules.LongestWait, free), $"Seed {seed}: batch {i} waited past the longest wait.");
                var newest = batches[i].Edits.Where(e => e.Priority != Priority.Low).Max(e => e.At);
                Assert.True(batches[i].SealedAt <= Later(newest + Rules.Quiet, free), $"Seed {seed}: batch {i} waited past quiet.");
                if (batches[i].Edits.Where(e => e.Priority == Priority.High).Select(e => (DateTimeOffset?)e.At).Min() is { } high)
                    Assert.True(batches[i].SealedAt == Later(high, free), $"Seed {seed}: high waited in batch {i}.");
            }
        }
    }

    private static List<SimulatedBuild> Run(TimeSpan buildTime, IEnumerable<Edit> edits)
    {
        var simulation = new BatchingSimulation(clients: 1, slots: 1, fair: true, () => new OwnRules(Rules), _ => buildTime);
        simulation.Run(edits);
        return simulation.Builds;
    }

    /// <summary>Bursts and lulls, each round in a pace of its own. A tick more each time keeps arrivals apart.</summary>
    private static IEnumerable<Edit> Arrivals(Random random)
    {
        var at = Start;
        var pace = Paces[random.Next(Paces.Length)];
        for (var i = random.Next(1, 80); i > 0; i--)
        {
            at = at.AddTicks(1).AddSeconds(random.Next(20) == 0 ? random.Next(900) : random.Next(pace));
            yield return new Edit(0, at, random.Next(24) switch { 0 => Priority.High, < 8 => Priority.Low, _ => Priority.Normal });
        }
    }

    private static readonly int[] Paces = [1, 5, 25, 60, 600];

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
