using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Tests.Waiting;

namespace Platform.Tests.Domain.Builds;

public sealed class DailyBudgetTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly DailyBudget Hundred = new(100);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(49, 0)]
    [InlineData(50, 864)]
    [InlineData(76, 1800)]
    [InlineData(88, 3600)]
    [InlineData(99, 3600)]
    [InlineData(100, 3600)]
    [InlineData(500, 3600)]
    public void From_half_the_budget_on_the_rest_of_the_day_is_divided_by_the_rest_of_it(int used, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Pause(Hundred, used, Midnight.AddHours(12)));

    [Fact]
    public void A_small_budget_pauses_for_its_own_share_of_the_day_and_midnight_ends_it()
    {
        Assert.Equal(TimeSpan.FromHours(6), Pause(new DailyBudget(4), 4, Midnight.AddHours(3)));
        Assert.Equal(Midnight.AddDays(1), new DailyBudget(1).Earliest(new BudgetUse(1, Midnight.AddHours(9)), Priority.Normal, isExplicit: false));
    }

    [Fact]
    public void High_waits_a_tenth_and_what_somebody_asked_for_not_at_all()
    {
        var use = new BudgetUse(100, Midnight.AddHours(12));
        Assert.Equal(TimeSpan.FromMinutes(6), Hundred.Pause(use, Priority.High, isExplicit: false));
        Assert.Equal(TimeSpan.Zero, Hundred.Pause(use, Priority.High, isExplicit: true));
    }

    [Fact]
    public void The_count_begins_anew_with_the_day()
    {
        var late = new BudgetUse(100, Midnight.AddHours(23.9));
        Assert.Equal(late, BudgetUse.On(late, Midnight.AddHours(23.99)));
        Assert.Null(BudgetUse.On(late, Midnight.AddDays(1)));
        Assert.Equal(1, BudgetUse.Add(late, Midnight.AddDays(1)).Builds);
        Assert.Equal(101, BudgetUse.Add(late, Midnight.AddHours(23.95)).Builds);
    }

    [Fact]
    public void A_due_batch_waits_for_the_budget_and_says_so()
    {
        var rules = BatchRules.For(new BuildConfig());
        var batch = new BatchState { OpenedAt = Midnight.AddHours(12), LastEventAt = Midnight.AddHours(12), Priority = Priority.Normal };
        var client = new ClientBuildState { Busy = false, Held = false, ContentComplete = true, Today = new BudgetUse(100, Midnight.AddHours(11.5)) };

        var decision = rules.Decide(batch, client, Midnight.AddHours(12).AddMinutes(5));

        Assert.Equal((false, Midnight.AddHours(12.5)), (decision.SealNow, decision.Until));
        Assert.Equal("the day's 100 builds are used up; waiting until 12:30:00 UTC", decision.Reason);
        Assert.True(rules.Decide(batch, client, Midnight.AddHours(12.5)).SealNow);
        Assert.True(rules.Decide(batch with { Explicit = true }, client, Midnight.AddHours(12).AddMinutes(5)).SealNow);
        Assert.Equal(
            "60 of the day's 100 builds are used; waiting until 12:18:00 UTC, so that the rest lasts for the day",
            rules.Decide(batch, client with { Today = new BudgetUse(60, Midnight.AddHours(12)) }, Midnight.AddHours(12).AddMinutes(6)).Reason);
    }

    /// <summary>Whoever asks all the time gets the budget over the day and no more, whatever the budget; with high ones more, and still no end.</summary>
    [Fact]
    public void Whatever_the_budget_it_lasts_for_the_day_and_builds_never_stop()
    {
        for (var round = 0; round < LongRun.Of(200, 5000); round++)
        {
            var seed = Random.Shared.Next();
            var random = new Random(seed);
            var budget = new DailyBudget(random.Next(24, 400));
            var (use, now, last) = ((BudgetUse?)null, Midnight, Midnight);
            while (now < Midnight.AddDays(1))
            {
                use = BudgetUse.Add(use, now);
                last = now;
                var earliest = budget.Earliest(use, Priority.Normal, isExplicit: false);
                now = earliest > now.AddSeconds(1) ? earliest : now.AddSeconds(random.Next(1, 200));
                Assert.True(now - last <= DailyBudget.LongestPause, $"Seed {seed}: no build for {now - last} under a budget of {budget.Builds}.");
            }

            // The longest pause of an hour may bring a few more than the budget of one who used half of it in the night's first hours.
            Assert.True(use!.Builds <= budget.Builds + 24, $"Seed {seed}: {use.Builds} builds under a budget of {budget.Builds}.");
        }
    }

    private static TimeSpan Pause(DailyBudget budget, int used, DateTimeOffset last) => budget.Pause(new BudgetUse(used, last), Priority.Normal, isExplicit: false);
}
