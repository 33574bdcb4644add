using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Builds.Publishing;

/// <summary>Has the CDN forget what changed. Without a distribution the paths are only recorded.</summary>
internal sealed class Invalidations(IAmazonCloudFront cloudFront)
{
    /// <param name="number">Makes the request the publish's own: sent again, CloudFront answers with the first.</param>
    public async Task<IReadOnlyList<string>> InvalidateAsync(
        ClientServiceConfig client, ReleaseId release, long number, IReadOnlyList<string> stale, CancellationToken cancellationToken)
    {
        if (client.Site.Freshness == SiteFreshness.Expire || stale.Count == 0)
            return [];

        var paths = InvalidationPaths.For(stale, client.Site.MaxInvalidationPaths);
        if (client.Site.DistributionId is { } distribution)
            await cloudFront.CreateInvalidationAsync(
                new CreateInvalidationRequest
                {
                    DistributionId = distribution,
                    InvalidationBatch = new InvalidationBatch
                    {
                        CallerReference = $"{release}-{number}",
                        Paths = new Paths { Items = [.. paths] },
                    },
                },
                cancellationToken);
        return paths;
    }
}
