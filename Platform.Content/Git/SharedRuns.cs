namespace Platform.Content.Git;

/// <summary>
/// One costly thing at a time, shared: each caller gets a run that began after it called, so what the run saw is never older
/// than the call. Callers that wait for the same start share one.
/// </summary>
internal sealed class SharedRuns<T>(Func<Task<T>> run)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? next;

    public Task<T> RunAsync()
    {
        lock (gate)
        {
            if (next is not null)
                return next;
            if (running is { IsCompleted: false } former)
                return next = RunAfterAsync(former);
            return running = Task.Run(run);
        }
    }

    private async Task<T> RunAfterAsync(Task former)
    {
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<T> own;
        lock (gate)
        {
            own = running = Task.Run(run);
            next = null;
        }

        return await own;
    }
}
