namespace Platform.Providers.Contentful.Signing;

/// <summary>
/// <c>x-contentful-signed-headers</c>: which headers the signature covers. The request itself says so, which is why a list
/// that leaves out what we rely on, or itself, is no proof.
/// </summary>
internal static class SignedHeaderList
{
    public static readonly IReadOnlyList<string> Required = [ContentfulHeaders.SignedHeaders, ContentfulHeaders.Timestamp, ContentfulHeaders.Topic];

    /// <returns>The names in lower case, sorted ordinally; empty where one of them is.</returns>
    public static string[] Parse(string header)
    {
        var names = header.Split(',', StringSplitOptions.TrimEntries).Select(name => name.ToLowerInvariant()).Distinct().ToArray();
        if (names.Contains(""))
            return [];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
