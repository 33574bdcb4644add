namespace Platform.Webhooks.Receiving;

/// <summary>Lets <c>burst</c> through at once and <c>perSecond</c> on average.</summary>
internal sealed class TokenBucket(double perSecond, double burst, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _taken;
    private long _countedAt = clock.GetTimestamp();

    /// <param name="wait">How long until the next token, where there is none.</param>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _taken = Math.Max(0, _taken - clock.GetElapsedTime(_countedAt, now).TotalSeconds * perSecond);
            _countedAt = now;
            wait = TimeSpan.FromSeconds(Math.Max(0, (_taken + 1 - burst) / perSecond));
            if (wait > TimeSpan.Zero)
                return false;
            _taken += 1;
            return true;
        }
    }
}
