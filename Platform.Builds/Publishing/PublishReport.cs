namespace Platform.Builds.Publishing;

/// <summary>What a publish did to the site: paths in the bucket, and the paths that the CDN was told to forget.</summary>
internal sealed record PublishReport(IReadOnlyList<string> Changed, IReadOnlyList<string> Deleted, IReadOnlyList<string> Invalidated);
