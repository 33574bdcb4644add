using System.Net;
using System.Text.RegularExpressions;
using Platform.Domain.Content;

namespace Platform.Builds.Checking;

/// <summary>
/// Internal links of all pages. A dead one that the template made is a fault; one that an editor wrote into a text is only
/// reported, since it would stop every other edit as well.
/// </summary>
internal static partial class LinkCheck
{
    private const string Origin = "https://site.invalid";

    public static async Task<OutputFindings> RunAsync(
        IReadOnlyDictionary<string, string> files, IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var written = items.SelectMany(item => Links(item.BodyHtml)).ToHashSet();
        var faults = new List<string>();
        var warnings = new List<string>();
        foreach (var (path, file) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new Uri($"{Origin}/{path}");
            foreach (var link in Links(await File.ReadAllTextAsync(file, cancellationToken)).Distinct())
            {
                if (Target(page, link) is { } target && !Resolves(files, target))
                    (written.Contains(link) ? warnings : faults).Add($"{path} links to {link}, which is not there.");
            }
        }

        return new OutputFindings(faults, warnings);
    }

    private static IEnumerable<string> Links(string html) => Attribute().Matches(html).Select(Value)
        .Concat(SourceSet().Matches(html).SelectMany(match => Value(match).Split(',', StringSplitOptions.TrimEntries).Select(source => source.Split(' ')[0])))
        .Where(link => link.Length > 0);

    private static string Value(Match match) => WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value);

    /// <returns>The path on this site; null for what leads elsewhere.</returns>
    private static string? Target(Uri page, string link) =>
        Uri.TryCreate(page, link, out var target) && target.GetLeftPart(UriPartial.Authority) == Origin && target.Scheme == page.Scheme
            ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/')
            : null;

    private static bool Resolves(IReadOnlyDictionary<string, string> files, string path) =>
        files.ContainsKey(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)
        || files.ContainsKey(path + "/index.html");

    // <a href="/article/blue-mug/">, <img src='/assets/mug.jpg'>, <a href=/about/>
    [GeneratedRegex("""\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    // <img srcset="/assets/mug.480.webp 480w, /assets/mug.960.webp 960w">
    [GeneratedRegex("""\ssrcset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex SourceSet();
}
