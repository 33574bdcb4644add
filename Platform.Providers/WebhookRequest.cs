using System.Collections.Frozen;

namespace Platform.Providers;

/// <summary>A webhook as it came: method, path with query, headers, raw body bytes.</summary>
public sealed class WebhookRequest
{
    private readonly FrozenDictionary<string, string[]> _headers;

    /// <param name="path">Path and query as sent, percent-escapes untouched.</param>
    public WebhookRequest(string method, string path, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Path = path;
        Body = body;
        _headers = headers
            .GroupBy(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public string Method { get; }

    public string Path { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>All headers, one pair for each value.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers =>
        _headers.SelectMany(h => h.Value, (h, value) => KeyValuePair.Create(h.Key, value));

    /// <summary>The header's one value; null where it is absent, or stands there more than once with different values.</summary>
    public string? Header(string name) =>
        _headers.TryGetValue(name, out var values) && values.Distinct(StringComparer.Ordinal).Count() == 1 ? values[0] : null;

    public bool HasHeader(string name) => _headers.ContainsKey(name);
}
