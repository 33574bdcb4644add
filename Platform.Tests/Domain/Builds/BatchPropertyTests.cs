using Platform.Domain.Builds;
using Platform.Domain.Events;
using static Platform.Tests.Domain.Builds.BatchSimulation;

namespace Platform.Tests.Domain.Builds;

public sealed class BatchPropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly BatchRules Rules = new() { Quiet = TimeSpan.FromSeconds(30), LongestWait = TimeSpan.FromSeconds(300) };

    [Fact]
    public void Hundred_edits_in_a_minute_are_one_build()
    {
        var simulation = new BatchSimulation(Rules, TimeSpan.FromSeconds(20));
        simulation.Run(Enumerable.Range(0, 100).Select(i => new Arrival(Start.AddSeconds(i * 0.6), Priority.Normal)));
        Assert.Equal(100, Assert.Single(simulation.Batches).Events.Count);
    }

    [Fact]
    public void Hundred_edits_with_a_high_one_among_them_are_two_builds()
    {
        var simulation = new BatchSimulation(Rules, TimeSpan.FromSeconds(20));
        simulation.Run(Enumerable.Range(0, 100).Select(i => new Arrival(Start.AddSeconds(i * 0.6), i == 50 ? Priority.High : Priority.Normal)));
        Assert.Equal([51, 49], simulation.Batches.Select(b => b.Events.Count));
    }

    [Fact]
    public void Low_event_never_opens_a_batch_and_joins_the_next()
    {
        var simulation = new BatchSimulation(Rules, TimeSpan.FromSeconds(20));
        simulation.Run([new(Start, Priority.Low), new(Start.AddHours(1), Priority.Normal)]);
        Assert.Equal((Start.AddHours(1), 2), (Assert.Single(simulation.Batches).OpenedAt, simulation.Batches[0].Events.Count));
    }

    [Fact]
    public void Whatever_comes_no_event_is_lost_built_twice_or_late()
    {
        for (var round = 0; round < 300; round++)
        {
            var seed = Random.Shared.Next();
            var random = new Random(seed);
            var buildTime = TimeSpan.FromSeconds(random.Next(1, 120));
            var arrivals = Arrivals(random).ToArray();
            var simulation = new BatchSimulation(Rules, buildTime);
            simulation.Run(arrivals);

            var batches = simulation.Batches;
            var opening = arrivals.Where(a => a.Priority != Priority.Low).ToArray();
            Assert.True(opening.All(a => batches.Count(b => b.Events.Contains(a)) == 1), $"Seed {seed}: an event is in no batch or in two.");
            for (var i = 0; i < batches.Count; i++)
            {
                var free = i == 0 ? batches[i].OpenedAt : Later(batches[i].OpenedAt, batches[i - 1].At + buildTime);
                Assert.True(batches[i].At >= free, $"Seed {seed}: batch {i} was sealed while a build ran.");
                Assert.True(batches[i].At <= Later(batches[i].OpenedAt + Rules.LongestWait, free), $"Seed {seed}: batch {i} waited past the longest wait.");
                var newest = batches[i].Events.Where(e => e.Priority != Priority.Low).Max(e => e.At);
                Assert.True(batches[i].At <= Later(newest + Rules.Quiet, free), $"Seed {seed}: batch {i} waited past quiet.");
                if (batches[i].Events.Where(e => e.Priority == Priority.High).Select(e => (DateTimeOffset?)e.At).Min() is { } high)
                    Assert.True(batches[i].At == Later(high, free), $"Seed {seed}: high waited in batch {i}.");
            }
        }
    }

    /// <summary>Bursts and lulls, each round in a pace of its own. A tick more each time keeps arrivals apart.</summary>
    private static IEnumerable<Arrival> Arrivals(Random random)
    {
        var at = Start;
        var pace = Paces[random.Next(Paces.Length)];
        for (var i = random.Next(1, 80); i > 0; i--)
        {
            at = at.AddTicks(1).AddSeconds(random.Next(20) == 0 ? random.Next(900) : random.Next(pace));
            yield return new Arrival(at, random.Next(24) switch { 0 => Priority.High, < 8 => Priority.Low, _ => Priority.Normal });
        }
    }

    private static readonly int[] Paces = [1, 5, 25, 60, 600];

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
