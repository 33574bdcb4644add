namespace Platform.Providers.Replay;

/// <summary>
/// Sends replays at a rate, whatever the answers take: an open loop, as providers are. Only when too many are under way does
/// the next one wait, and that is told as its lateness.
/// </summary>
public sealed class ReplaySchedule(TimeProvider clock, double perSecond, int mostAtOnce = 64)
{
    /// <returns>In the orders' order.</returns>
    public async Task<IReadOnlyList<ReplayResult>> RunAsync(
        IReadOnlyList<ReplayOrder> orders, Func<ReplayOrder, CancellationToken, Task<ReplayAnswer>> send, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(mostAtOnce);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task<ReplayResult>>(orders.Count);
        var start = clock.GetTimestamp();
        try
        {
            for (var i = 0; i < orders.Count; i++)
            {
                var due = TimeSpan.FromSeconds(i / perSecond);
                if (due - clock.GetElapsedTime(start) is var early && early > TimeSpan.Zero)
                    await Task.Delay(early, clock, stop.Token).ConfigureAwait(false);
                await slots.WaitAsync(stop.Token).ConfigureAwait(false);
                running.Add(SendAsync(orders[i], clock.GetElapsedTime(start) - due, slots, send, stop.Token));
            }

            return await Task.WhenAll(running).ConfigureAwait(false);
        }
        finally
        {
            // Whatever ends the run: none of it goes on, and the slots outlive their users.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<ReplayResult> SendAsync(
        ReplayOrder order, TimeSpan late, SemaphoreSlim slots, Func<ReplayOrder, CancellationToken, Task<ReplayAnswer>> send, CancellationToken cancellationToken)
    {
        try
        {
            return new ReplayResult(order, await SendAsync(order, send, cancellationToken).ConfigureAwait(false), late);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>An intake that is gone for one of them may be back for the next.</summary>
    private static async Task<ReplayAnswer> SendAsync(ReplayOrder order, Func<ReplayOrder, CancellationToken, Task<ReplayAnswer>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send(order, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return ReplayAnswer.None(fault.Message);
        }
    }
}
