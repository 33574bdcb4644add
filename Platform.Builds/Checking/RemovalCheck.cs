using Platform.Aws.Releases;

namespace Platform.Builds.Checking;

/// <summary>A build that would remove more than a fifth of the live pages is more often a mistake than meant (RULES B7).</summary>
internal static class RemovalCheck
{
    private const double MostOfAll = 0.2;

    /// <returns>Why it has to be confirmed; null where it hasn't.</returns>
    public static string? Fault(Manifest? live, Manifest next)
    {
        var pages = live?.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList() ?? [];
        var removed = pages.Count(path => !next.Files.ContainsKey(path));
        return removed > pages.Count * MostOfAll
            ? $"It would remove {removed} of {pages.Count} live pages. If that is meant: `platform builds start --confirm-removal`."
            : null;
    }
}
