using Platform.Benchmarks.Batching;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Tests.Waiting;

namespace Platform.Tests.Domain.Builds;

public sealed class FairShareTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ClientId Busy = new("busy");
    private static readonly ClientId New = new("new");

    [Fact]
    public void Whoever_had_no_slot_in_this_round_comes_before_who_had_and_came_first()
    {
        var share = new FairShare();
        share.Give(Busy);
        Assert.Equal(1, share.Next([new(Busy, Start), new(New, Start.AddMinutes(5))]));
    }

    [Fact]
    public void Among_equals_it_is_the_one_who_waits_longest()
    {
        var share = new FairShare();
        Assert.Equal(1, share.Next([new(New, Start.AddMinutes(1)), new(Busy, Start)]));
        share.Give(Busy);
        share.Give(New);
        Assert.Equal(1, share.Next([new(New, Start.AddMinutes(1)), new(Busy, Start)]));
    }

    /// <summary>Clients that want the next slot as soon as they have had one, and others that come and go.</summary>
    [Fact]
    public void Nobody_waits_for_more_than_one_slot_of_another_client()
    {
        for (var round = 0; round < LongRun.Of(200, 5000); round++)
        {
            var seed = Random.Shared.Next();
            var random = new Random(seed);
            var share = new FairShare();
            var waiting = Enumerable.Range(0, random.Next(2, 30)).Select(i => new SlotRequest(new ClientId($"c{i}"), Start)).ToList();
            var given = waiting.ToDictionary(request => request.Client, _ => new List<ClientId>());
            for (var step = 1; step < 300 && waiting.Count > 0; step++)
            {
                var served = waiting[share.Next(waiting)];
                share.Give(served.Client);
                waiting.Remove(served);
                foreach (var other in waiting)
                    given[other.Client].Add(served.Client);
                var most = waiting.Count == 0 ? 0 : waiting.Max(other => given[other.Client].CountBy(client => client).Max(pair => pair.Value));
                Assert.True(most <= 1, $"Seed {seed}: somebody waited while another had {most} slots.");

                given[served.Client].Clear();
                foreach (var back in given.Keys.Where(client => waiting.All(other => other.Client != client) && random.Next(3) > 0).ToArray())
                    waiting.Add(new SlotRequest(back, Start.AddSeconds(step)));
            }
        }
    }

    [Fact]
    public void Where_slots_are_scarce_waits_are_more_alike_than_first_come_first_served()
    {
        var edits = Workload.Fleet(Contest.Seed);
        var rules = BatchRules.For(new BuildConfig()) with { Budget = new DailyBudget(int.MaxValue) };

        var fair = Contest.Fleet(Contest.Seed, 28, fair: true, () => new OwnRules(rules), edits);
        var first = Contest.Fleet(Contest.Seed, 28, fair: false, () => new OwnRules(rules), edits);

        Assert.True(fair.Fairness > first.Fairness, $"{fair.Fairness:0.000} against {first.Fairness:0.000}");
    }
}
