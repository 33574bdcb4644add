namespace Platform.Domain.Clients;

/// <summary>How the site is built and published.</summary>
public sealed record SiteConfig
{
    public string Template { get; init; } = "default";

    public SiteFreshness Freshness { get; init; } = SiteFreshness.Invalidate;

    /// <summary>Old addresses and where they lead, such as <c>/old/</c> → <c>/new/</c>: pages that send the browser on.</summary>
    public IReadOnlyDictionary<string, string> Redirects { get; init; } = new Dictionary<string, string>();

    /// <summary>Past so many changed paths an invalidation is collapsed to the fewest wildcards.</summary>
    public int MaxInvalidationPaths { get; init; } = 5;

    /// <summary>The CloudFront distribution to invalidate; null records only.</summary>
    public string? DistributionId { get; init; }
}
