namespace Platform.Webhooks.Receiving;

/// <summary>Lets <c>burst</c> through at once and <c>perSecond</c> on average.</summary>
internal sealed class TokenBucket(double perSecond, double burst, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _tokens = burst;
    private long _filledAt = clock.GetTimestamp();

    /// <param name="wait">How long until the next token, where there is none.</param>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _tokens = Math.Min(burst, _tokens + clock.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond);
            _filledAt = now;
            wait = _tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / perSecond);
            if (_tokens < 1)
                return false;
            _tokens -= 1;
            return true;
        }
    }
}
