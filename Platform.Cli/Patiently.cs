namespace Platform.Cli;

/// <summary>Does what may fail while its other side still starts.</summary>
internal static class Patiently
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Repeats <paramref name="attempt"/> with growing pauses; after <paramref name="patience"/> its fault passes through.</summary>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> attempt, Func<Exception, bool> passing, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await attempt(cancellationToken);
            }
            catch (Exception fault) when (passing(fault) && !cancellationToken.IsCancellationRequested && clock.GetElapsedTime(start) + pause < patience)
            {
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    public static Task RunAsync(Func<CancellationToken, Task> attempt, Func<Exception, bool> passing, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken) =>
        RunAsync<object?>(
            async stop =>
            {
                await attempt(stop);
                return null;
            },
            passing, patience, clock, cancellationToken);
}
