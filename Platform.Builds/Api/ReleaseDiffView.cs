using Platform.Aws.Releases;
using Platform.Domain.Builds;
using Platform.Domain.Content;

namespace Platform.Builds.Api;

/// <summary>Answer of <c>GET /releases/{from}/diff/{to}</c>: the files by which two releases differ, sorted by path.</summary>
/// <param name="BytesPut">What a publish of the second puts where the first is live.</param>
internal sealed record ReleaseDiffView(string From, string To, IReadOnlyList<FileDiffView> Files, long BytesPut)
{
    /// <param name="items">Of both snapshots.</param>
    public static ReleaseDiffView Of(Manifest from, Manifest to, IEnumerable<ContentItem> items)
    {
        var owners = new Dictionary<string, string>();
        foreach (var item in items)
        {
            if (ItemPages.PathOf(item) is { } page)
                owners.TryAdd(page, ItemKey.Of(item).ToString());
        }

        var files = from.Files.Keys.Union(to.Files.Keys)
            .Where(path => from.Files.GetValueOrDefault(path) != to.Files.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)
            .Select(path => File(path, from.Files.GetValueOrDefault(path), to.Files.GetValueOrDefault(path), owners.GetValueOrDefault(path)))
            .ToList();
        return new ReleaseDiffView(from.ReleaseId.Value, to.ReleaseId.Value, files, files.Sum(file => file.After ?? 0));
    }

    private static FileDiffView File(string path, ManifestFile? before, ManifestFile? after, string? item) =>
        new(path, before is null ? "added" : after is null ? "removed" : "changed", before?.Size, after?.Size, item);
}
