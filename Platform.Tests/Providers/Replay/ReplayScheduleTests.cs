using Microsoft.Extensions.Time.Testing;
using Platform.Providers.Replay;
using Platform.Tests.Providers.Recordings;
using Platform.Tests.Waiting;

namespace Platform.Tests.Providers.Replay;

public sealed class ReplayScheduleTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _sent;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slow_answers_do_not_lower_the_rate()
    {
        var run = new ReplaySchedule(_clock, perSecond: 10).RunAsync(Orders(5), SendAsync, Cancellation);
        for (var due = 1; due <= 5; due++)
        {
            await SentAsync(due);
            _clock.Advance(Step);
        }

        Assert.False(run.IsCompleted);
        _answer.SetResult();
        Assert.All(await run, result => Assert.Equal((TimeSpan.Zero, 200), (result.Late, result.Answer.Status)));
    }

    [Fact]
    public async Task Too_many_under_way_make_the_next_one_late_and_that_counts()
    {
        var run = new ReplaySchedule(_clock, perSecond: 10, mostAtOnce: 2).RunAsync(Orders(3), SendAsync, Cancellation);
        await SentAsync(1);
        _clock.Advance(Step);
        await SentAsync(2);
        _clock.Advance(5 * Step);
        Assert.Equal(2, _sent);

        _answer.SetResult();
        var results = await run;
        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, 4 * Step], results.Select(result => result.Late));
        Assert.Equal(1, ReplaySummary.Of(results).Late);
        Assert.Equal(4 * Step, ReplaySummary.Of(results).Percentile(100));
    }

    [Fact]
    public async Task Intake_that_is_gone_for_one_is_asked_again_for_the_next()
    {
        var run = new ReplaySchedule(_clock, perSecond: 1000).RunAsync(
            Orders(2), (_, _) => Interlocked.Increment(ref _sent) == 1 ? throw new HttpRequestException("refused") : Task.FromResult(Answer(5)), Cancellation);
        await SentAsync(1);
        _clock.Advance(Step);

        var results = await run;
        Assert.Equal([("unreachable", 0), ("accepted", 200)], results.Select(result => (result.Answer.Verdict, result.Answer.Status)));
    }

    [Fact]
    public async Task Fault_ends_the_run()
    {
        _answer.SetException(new NotSupportedException("no"));
        await Assert.ThrowsAsync<NotSupportedException>(() => new ReplaySchedule(_clock, perSecond: 10).RunAsync(Orders(1), SendAsync, Cancellation));
    }

    [Fact]
    public void Summary_counts_verdicts_and_takes_the_nearest_rank()
    {
        var results = Enumerable.Range(1, 100).Select(i => new ReplayResult(Orders(1)[0], Answer(i, i > 97 ? "duplicate" : "accepted"), Late: TimeSpan.Zero)).ToList();
        var summary = ReplaySummary.Of(results);
        Assert.Equal([KeyValuePair.Create("accepted", 97), KeyValuePair.Create("duplicate", 3)], summary.Verdicts);
        Assert.Equal([50, 95, 99, 100], new[] { 50, 95, 99, 100 }.Select(percent => (int)summary.Percentile(percent).TotalMilliseconds));
        Assert.Equal(0, summary.Late);
    }

    private async Task<ReplayAnswer> SendAsync(ReplayOrder order, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sent);
        await _answer.Task.WaitAsync(cancellationToken);
        return Answer(0);
    }

    private Task<int> SentAsync(int count) => Eventually.BecomesAsync(_ => Task.FromResult(Volatile.Read(ref _sent)), sent => sent == count);

    private static ReplayAnswer Answer(int milliseconds, string verdict = "accepted") =>
        new() { Status = 200, Body = "", Took = TimeSpan.FromMilliseconds(milliseconds), Verdict = verdict };

    private static List<ReplayOrder> Orders(int count)
    {
        var recorded = new RecordedCase("sanity/article-published");
        return [.. Enumerable.Repeat(new ReplayOrder { Provider = recorded.Provider, Recording = recorded.Recording, Secret = "secret" }, count)];
    }
}
