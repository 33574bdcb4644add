namespace Platform.Console.Builds;

/// <summary>One client's builds at a moment.</summary>
internal sealed record SiteBuilds(IReadOnlyList<BatchView> Open, IReadOnlyList<BuildView> Builds, ReleaseList Releases);
