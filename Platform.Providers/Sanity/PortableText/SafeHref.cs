namespace Platform.Providers.Sanity.PortableText;

/// <summary>Addresses that a link may have: relative ones, and those of schemes that run nothing.</summary>
internal static class SafeHref
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <returns>The trimmed address, or null where it must not become a link.</returns>
    public static string? Of(string? href)
    {
        var trimmed = href?.Trim();
        // Browsers drop tabs and line feeds inside an address, so "java\tscript:" would become a scheme again.
        if (string.IsNullOrEmpty(trimmed) || trimmed.Any(char.IsControl))
            return null;

        var schemeEnd = trimmed.AsSpan().IndexOfAny(":/?#");
        var relative = schemeEnd < 0 || trimmed[schemeEnd] != ':';
        return relative || Schemes.Contains(trimmed[..schemeEnd], StringComparer.OrdinalIgnoreCase) ? trimmed : null;
    }
}
