using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds;

public sealed class BatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly BatchRules Rules = BatchRules.For(new BuildConfig());

    private static readonly Batch Open = Batch.Open(new BatchId("bat_1"), Now);

    [Fact]
    public void First_event_arms_a_tick_for_the_end_of_quiet_and_the_next_ones_none()
    {
        var first = Open.Join(Event(0), Rules);
        var armed = first.Armed(first.DueAt!.Value, Now)!;
        Assert.Equal(Now.AddSeconds(30), armed.TickAt);

        var second = armed.Join(Event(10), Rules);
        Assert.Equal(Now.AddSeconds(40), second.DueAt);
        Assert.Null(second.Armed(second.DueAt!.Value, Now.AddSeconds(10)));
    }

    [Fact]
    public void Tick_that_came_too_early_arms_the_next() =>
        Assert.Equal(Now.AddSeconds(40), (Open with { TickAt = Now.AddSeconds(30) }).Armed(Now.AddSeconds(40), Now.AddSeconds(30), fired: Now.AddSeconds(30))!.TickAt);

    [Fact]
    public void High_event_arms_an_earlier_tick_than_the_one_under_way() =>
        Assert.Equal(Now, (Open with { TickAt = Now.AddSeconds(30) }).Armed(Now, Now)!.TickAt);

    [Fact]
    public void Waits_past_a_quarter_of_an_hour_are_chained() => Assert.Equal(Now + Tick.Longest, Open.Armed(Now.AddHours(2), Now)!.TickAt);

    [Fact]
    public void Lost_tick_is_not_waited_for() => Assert.NotNull((Open with { TickAt = Now.AddSeconds(-5) }).Armed(Now.AddSeconds(10), Now));

    [Fact]
    public void C4_put_back_events_wait_by_the_schedule_until_a_newer_event_takes_them_along()
    {
        var putBack = Open with { BatchId = new BatchId("bat_0"), Phase = BatchPhase.PutBack, Priority = Priority.High, Failures = 1 };
        var waiting = Open.Absorb(putBack, Now.AddMinutes(2), Rules);
        Assert.Equal(Now.AddMinutes(2), waiting.DueAt);
        Assert.Equal(waiting, waiting.Absorb(putBack, Now.AddMinutes(2), Rules));

        var joined = waiting.Join(Event(10), Rules);
        Assert.Equal(Now.AddSeconds(10), joined.DueAt);
        Assert.Equal(1, joined.Failures);
    }

    [Fact]
    public void C4_a_batch_with_events_of_its_own_does_not_wait_for_the_schedule_of_others()
    {
        var own = Open.Join(Event(0), Rules);
        Assert.Equal(own.DueAt, own.Absorb(Open with { BatchId = new BatchId("bat_0") }, Now.AddMinutes(2), Rules).DueAt);
    }

    private static BatchMember Event(int second) => new() { EventId = new EventId($"evt_{second}"), Priority = Priority.Normal, JoinedAt = Now.AddSeconds(second) };
}
