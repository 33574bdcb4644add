using Platform.Content.Git;

namespace Platform.Tests.Content.Git;

public sealed class SharedRunsTests : IDisposable
{
    private readonly Queue<TaskCompletionSource<int>> started = new();
    private readonly SemaphoreSlim begun = new(0);
    private int runs;

    public void Dispose() => begun.Dispose();

    [Fact]
    public async Task B2_Who_calls_while_one_runs_gets_the_next_and_shares_it()
    {
        var shared = new SharedRuns<int>(RunAsync);
        var first = shared.RunAsync();
        var run = await StartedAsync();
        var (second, third) = (shared.RunAsync(), shared.RunAsync());
        Assert.Same(second, third);

        run.SetResult(1);
        (await StartedAsync()).SetResult(2);

        Assert.Equal((1, 2, 2), (await first, await second, await third));
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task A_run_that_failed_fails_no_other()
    {
        var shared = new SharedRuns<int>(RunAsync);
        var first = shared.RunAsync();
        var run = await StartedAsync();
        var second = shared.RunAsync();
        run.SetException(new InvalidOperationException());
        (await StartedAsync()).SetResult(2);

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task When_none_runs_each_call_is_a_run_of_its_own()
    {
        var shared = new SharedRuns<int>(RunAsync);
        for (var expected = 1; expected <= 3; expected++)
        {
            var one = shared.RunAsync();
            (await StartedAsync()).SetResult(expected);
            Assert.Equal(expected, await one);
        }
    }

    private Task<int> RunAsync()
    {
        var run = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (started)
        {
            started.Enqueue(run);
            runs++;
        }

        begun.Release();
        return run.Task;
    }

    private async Task<TaskCompletionSource<int>> StartedAsync()
    {
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        lock (started)
            return started.Dequeue();
    }
}
