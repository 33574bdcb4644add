using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Builds.Publishing;

/// <summary>Has the CDN forget what changed, and counts what that costs. Without a distribution the paths are only recorded and counted.</summary>
internal sealed class Invalidations(IAmazonCloudFront cloudFront, DocumentTable table, TimeProvider time)
{
    /// <param name="number">Makes the request the publish's own: sent again, CloudFront answers with the first.</param>
    /// <returns>The paths and their cost; a publish that is finished by another counts its paths again.</returns>
    public async Task<(IReadOnlyList<string> Paths, InvalidationCost? Cost)> InvalidateAsync(
        SiteKey site, ClientServiceConfig client, ReleaseId release, long number, IReadOnlyList<string> stale, CancellationToken cancellationToken)
    {
        if (site.IsPreview || client.Site.Freshness == SiteFreshness.Expire || stale.Count == 0)
            return ([], null);

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
        var month = await table.ChangeAsync(
            RowKeys.Invalidations(site.Environment), RowTypes.Invalidations, count => InvalidationCount.Add(count, paths.Count, time.GetUtcNow()), cancellationToken);
        return (paths, InvalidationCost.Of(paths.Count, month!.Value.Paths));
    }
}
