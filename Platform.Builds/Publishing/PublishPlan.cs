using Platform.Aws.Releases;

namespace Platform.Builds.Publishing;

/// <summary>What it takes to get from one release to another: a pure difference of manifests.</summary>
internal sealed record PublishPlan
{
    private const string Page = ".html";

    /// <summary>Everything that is no page; put first, so that no page refers to what is not there.</summary>
    public required IReadOnlyList<string> Assets { get; init; }

    /// <summary>Pages that the former release lacks; put before those that may link to them.</summary>
    public required IReadOnlyList<string> NewPages { get; init; }

    /// <summary>Pages that the former release has too, with another text.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>Pages that the next release lacks; gone at once.</summary>
    public required IReadOnlyList<string> DeletedPages { get; init; }

    /// <summary>Assets that went out of use long enough ago (RULES D4).</summary>
    public required IReadOnlyList<string> DeletedAssets { get; init; }

    /// <summary>Assets out of use that stay for now.</summary>
    public required IReadOnlyDictionary<string, RetiredFile> Retired { get; init; }

    /// <summary>What a CDN may have kept of the former release.</summary>
    public required IReadOnlyList<string> Stale { get; init; }

    /// <param name="previous">Null for the first release.</param>
    /// <param name="retired">Of the live release.</param>
    public static PublishPlan Between(
        Manifest? previous, Manifest next, IReadOnlyDictionary<string, RetiredFile> retired, DateTimeOffset now, TimeSpan retiredFor)
    {
        var before = previous?.Files ?? new Dictionary<string, ManifestFile>();
        var changed = next.Files.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        var gone = before.Keys.Where(path => !next.Files.ContainsKey(path)).Order(StringComparer.Ordinal).ToList();

        var unused = retired.Where(file => !next.Files.ContainsKey(file.Key)).ToDictionary();
        foreach (var path in gone.Where(path => !IsPage(path)))
            unused.TryAdd(path, new RetiredFile { By = next.ReleaseId, At = now });
        var over = unused.Where(file => file.Value.By != next.ReleaseId && now - file.Value.At >= retiredFor).Select(file => file.Key).ToList();

        return new PublishPlan
        {
            Assets = [.. changed.Where(path => !IsPage(path))],
            NewPages = [.. changed.Where(path => IsPage(path) && !before.ContainsKey(path))],
            Pages = [.. changed.Where(path => IsPage(path) && before.ContainsKey(path))],
            DeletedPages = [.. gone.Where(IsPage)],
            DeletedAssets = over,
            Retired = unused.Where(file => !over.Contains(file.Key)).ToDictionary(),
            Stale = [.. changed.Where(path => before.ContainsKey(path) || IsPage(path)).Concat(gone.Where(IsPage))],
        };
    }

    private static bool IsPage(string path) => path.EndsWith(Page, StringComparison.Ordinal);
}
