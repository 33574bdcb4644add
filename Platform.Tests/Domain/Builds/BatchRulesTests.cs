using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Events;

namespace Platform.Tests.Domain.Builds;

public sealed class BatchRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly BatchRules Rules = BatchRules.For(new BuildConfig());

    private static readonly ClientBuildState Free = new() { Busy = false, Held = false, ContentComplete = true };

    private static readonly BatchState One = new() { OpenedAt = Start, LastEventAt = Start, Priority = Priority.Normal };

    [Theory]
    [InlineData(0, 29, false)]
    [InlineData(0, 30, true)]
    [InlineData(20, 49, false)]
    [InlineData(20, 50, true)]
    [InlineData(290, 299, false)]
    [InlineData(290, 300, true)]
    public void Batch_is_sealed_after_quiet_and_at_the_latest_after_the_longest_wait(int lastEvent, int now, bool seal) =>
        Assert.Equal(seal, Rules.Decide(One with { LastEventAt = Start.AddSeconds(lastEvent) }, Free, Start.AddSeconds(now)).SealNow);

    [Fact]
    public void High_seals_at_once() => Assert.True(Rules.Decide(One with { Priority = Priority.High }, Free, Start).SealNow);

    [Fact]
    public void C3_high_too_waits_while_a_build_or_publish_runs()
    {
        var decision = Rules.Decide(One with { Priority = Priority.High }, Free with { Busy = true }, Start.AddDays(1));
        Assert.False(decision.SealNow);
        Assert.Null(decision.Until);
    }

    [Fact]
    public void C3_lease_of_what_runs_is_worth_another_look() =>
        Assert.Equal(Start.AddMinutes(9), Rules.Decide(One, Free with { Busy = true, BusyUntil = Start.AddMinutes(9) }, Start.AddMinutes(5)).Until);

    [Fact]
    public void C4_events_put_back_wait_for_the_schedule()
    {
        var putBack = One with { Priority = Priority.High, NotBefore = Start.AddMinutes(2) };
        Assert.Equal(Start.AddMinutes(2), Rules.Decide(putBack, Free, Start.AddMinutes(1)).Until);
        Assert.True(Rules.Decide(putBack, Free, Start.AddMinutes(2)).SealNow);
    }

    [Fact]
    public void C4_after_the_schedule_only_another_event_makes_it_due()
    {
        var decision = Rules.Decide(One with { AwaitsEvent = true }, Free, Start.AddDays(365));
        Assert.False(decision.SealNow);
        Assert.Null(decision.Until);
    }

    [Fact]
    public void C1_events_of_one_delivery_wait_for_each_other_up_to_the_longest_wait()
    {
        var batch = One with { AwaitsDelivery = true };
        Assert.Equal(Start.AddSeconds(203), Rules.Decide(batch, Free, Start.AddSeconds(200)).Until);
        Assert.Equal(Start.AddSeconds(300), Rules.Decide(batch, Free, Start.AddSeconds(299)).Until);
        Assert.True(Rules.Decide(batch, Free, Start.AddSeconds(300)).SealNow);
    }

    [Fact]
    public void D3_rollback_holds_whatever_is_due() =>
        Assert.False(Rules.Decide(One with { Priority = Priority.High }, Free with { Held = true }, Start.AddDays(1)).SealNow);

    [Fact]
    public void B7_content_that_was_never_completed_is_not_built()
    {
        var decision = Rules.Decide(One, Free with { ContentComplete = false }, Start.AddDays(1));
        Assert.False(decision.SealNow);
        Assert.NotNull(decision.Until);
    }

    [Fact]
    public void C4_retries_are_a_list_that_ends_and_reads_as_one()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), RetrySchedule.Default.After(1));
        Assert.Equal(TimeSpan.FromMinutes(10), RetrySchedule.Default.After(3));
        Assert.Null(RetrySchedule.Default.After(4));
        Assert.Equal("retried after 30 s, 2 min, 10 min, then with the next event", RetrySchedule.Default.ToString());
    }
}
