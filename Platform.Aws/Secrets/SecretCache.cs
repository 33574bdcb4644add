using System.Collections.Concurrent;

namespace Platform.Aws.Secrets;

/// <summary>Remembers what a store said for five minutes; also that it has no such secret.</summary>
internal sealed class SecretCache(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (string? Value, DateTimeOffset Until)> _values = new(StringComparer.Ordinal);

    public async ValueTask<string?> GetAsync(string name, Func<Task<string?>> read)
    {
        if (_values.TryGetValue(name, out var known) && clock.GetUtcNow() < known.Until)
            return known.Value;

        var value = await read();
        _values[name] = (value, clock.GetUtcNow() + Kept);
        return value;
    }
}
