using System.Globalization;

namespace Platform.Providers.Json;

/// <summary>
/// Reads the times that providers write: ISO 8601 with 0 to 9 fraction digits (Sanity 0–3, Snipcart 7), which no exact
/// format of .NET covers.
/// </summary>
internal static class WireTime
{
    // Unix nanoseconds fit 64 bits until 2262 (OrderKey).
    private static readonly DateTimeOffset End = new(2262, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>Null where it is no time, or one that an order key can't hold.</returns>
    public static DateTimeOffset? Parse(string? text) =>
        text is { Length: >= 10 } && text[4] == '-' && text[7] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && time >= DateTimeOffset.UnixEpoch && time < End
            ? time
            : null;
}
