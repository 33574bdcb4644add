using System.Globalization;
using System.Text;

namespace Platform.StandIns.Contentful;

/// <summary>Where the next page of a synchronization begins, and how much it holds; opaque to callers, as the API's own.</summary>
internal readonly record struct SyncToken(int Limit, string After)
{
    /// <returns>Null for what no page gave out.</returns>
    public static SyncToken? Parse(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(' ', 2) is [var limit, var after]
            && int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? new SyncToken(most, after)
            : null;
    }

    public override string ToString() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Limit} {After}"));
}
