namespace Platform.Domain.Builds;

/// <summary>What a CDN must forget after a publish, as CloudFront's paths: percent-encoded, <c>*</c> only at the end.</summary>
public static class InvalidationPaths
{
    /// <param name="changed">Paths in the bucket that were written over or deleted, such as <c>article/blue-mug/index.html</c>.</param>
    /// <param name="most">Past so many they are collapsed to the fewest wildcards.</param>
    public static IReadOnlyList<string> For(IEnumerable<string> changed, int most)
    {
        var paths = Sorted(changed.SelectMany(Of));
        if (paths.Count <= most)
            return paths;

        var folders = Sorted(paths.GroupBy(Folder).SelectMany(Collapse));
        return folders.Count <= most ? folders : ["/*"];
    }

    // The edge function turns /x/ into /x/index.html, and either may be the cached name: the wildcard is both in one path.
    private static IEnumerable<string> Of(string path)
    {
        if (path == "index.html")
            return ["/", "/index.html"];
        var url = "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return [url.EndsWith("/index.html", StringComparison.Ordinal) ? url[..^"index.html".Length] + "*" : url];
    }

    private static IEnumerable<string> Collapse(IGrouping<string, string> folder) =>
        folder.Count() == 1 || folder.Key == "/" ? folder : [folder.Key + "*"];

    private static string Folder(string url) => url.IndexOf('/', 1) is > 0 and var end ? url[..(end + 1)] : "/";

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Distinct().Order(StringComparer.Ordinal)];
}
