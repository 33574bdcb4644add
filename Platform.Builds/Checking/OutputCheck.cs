using Platform.Aws.Releases;
using Platform.Domain.Builds;
using Platform.Domain.Content;

namespace Platform.Builds.Checking;

/// <summary>
/// Whether an engine really built what it was given. Generators end with 0 and an empty page, an old page or none at all more
/// often than one would think (SITES.md 4), so every build is looked at before it is published.
/// </summary>
internal static class OutputCheck
{
    private static readonly string[] Required = ["index.html", "404.html"];

    /// <param name="folder">The engine's output.</param>
    /// <param name="locale">Items of other locales have no page.</param>
    /// <param name="changed">Keys of the items that this build is about, whose text is looked for.</param>
    public static async Task<OutputFindings> RunAsync(
        string folder, IReadOnlyList<ContentItem> items, string locale, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            return new OutputFindings(["The engine left no output."], []);

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => file, StringComparer.Ordinal);
        var pages = items.Where(item => item.Locale == locale && ItemPages.PathOf(item) is not null)
            .DistinctBy(ItemPages.PathOf)
            .ToDictionary(item => ItemPages.PathOf(item)!);

        var faults = Files(files).Concat(Pages(files, pages)).ToList();
        faults.AddRange(await ContentsAsync(files, pages, changed, cancellationToken));
        var links = await LinkCheck.RunAsync(files, items, cancellationToken);
        return new OutputFindings([.. faults, .. links.Faults], links.Warnings);
    }

    private static IEnumerable<string> Files(Dictionary<string, string> files)
    {
        foreach (var path in Required.Where(path => !files.ContainsKey(path)))
            yield return $"{path} is missing.";
        foreach (var (path, file) in files)
        {
            if (new FileInfo(file).Length == 0)
                yield return $"{path} is empty.";
            if (ReleaseKeys.Reserved.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)))
                yield return $"{path} is where releases are kept.";
        }
    }

    private static IEnumerable<string> Pages(Dictionary<string, string> files, Dictionary<string, ContentItem> pages)
    {
        foreach (var (path, item) in pages.Where(page => !files.ContainsKey(page.Key)))
            yield return $"{item.Type} {ItemKey.Of(item)} has no page {path}.";
        foreach (var path in files.Keys.Where(path => IsItemPage(path) && !pages.ContainsKey(path)))
            yield return $"{path} is the page of no item.";
    }

    // An empty shell has no page's title; a cache that was kept too long has the title, and the text of before.
    private static async Task<List<string>> ContentsAsync(
        Dictionary<string, string> files, Dictionary<string, ContentItem> pages, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        foreach (var (path, item) in pages.Where(page => files.ContainsKey(page.Key)))
        {
            var page = await File.ReadAllTextAsync(files[path], cancellationToken);
            if (!PageText.Shows(page, item.Title))
                faults.Add($"{path} does not show its title, '{item.Title}'.");
            if (changed.Contains(ItemKey.Of(item).ToString()) && !PageText.ShowsHtml(page, item.BodyHtml))
                faults.Add($"{path} does not show the text of {ItemKey.Of(item)} as it is now.");
        }

        return faults;
    }

    // article/blue-mug/index.html, not article/index.html: that would be a list.
    private static bool IsItemPage(string path) =>
        path.EndsWith("/index.html", StringComparison.Ordinal)
        && ItemPages.Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length + "index.html".Length);
}
