using Platform.Domain.Builds;

namespace Platform.Builds.Publishing;

/// <summary>What a publish did to the site: paths in the bucket, and the paths that the CDN was told to forget.</summary>
/// <param name="Cost">Of the invalidation; null where there was none.</param>
internal sealed record PublishReport(
    IReadOnlyList<string> Changed, IReadOnlyList<string> Deleted, IReadOnlyList<string> Invalidated, InvalidationCost? Cost = null);
