namespace Platform.Tests.Providers.Pulling;

/// <summary>Whoever waits by it goes on at once; it remembers how long they would have waited.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly List<TimeSpan> waits = [];

    public IReadOnlyList<TimeSpan> Waits => waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
