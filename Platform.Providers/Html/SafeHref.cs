namespace Platform.Providers.Html;

/// <summary>Addresses that a link may have: relative ones, and those of schemes that run nothing.</summary>
internal static class SafeHref
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <returns>The trimmed address, or null where it must not become a link.</returns>
    public static string? Of(string? href)
    {
        var trimmed = href?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;

        var schemeEnd = trimmed.AsSpan().IndexOfAny(":/?#");
        // "java\tscript:" is javascript to a browser, which drops the tab: so schemes are allowed, never forbidden, by name.
        var relative = schemeEnd < 0 || trimmed[schemeEnd] != ':';
        return relative || Schemes.Contains(trimmed[..schemeEnd], StringComparer.OrdinalIgnoreCase) ? trimmed : null;
    }
}
