namespace Platform.Content.Text;

internal static class SafeUrl
{
    /// <summary>An address by http(s), or a relative one: nothing that runs (<c>javascript:</c>, <c>data:</c>).</summary>
    public static bool IsSafe(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny("/?#") >= 0)
            return !url.Any(char.IsControl);
        return url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http:", StringComparison.OrdinalIgnoreCase);
    }
}
