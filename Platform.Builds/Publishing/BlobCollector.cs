using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Domain.Ids;

namespace Platform.Builds.Publishing;

/// <summary>
/// Deletes what no kept release uses any more (RULES D4): under the site's lock, by the manifests of the live release and the
/// last ten. What was put within the hour stays, since the build that put it may not have opened its intent yet.
/// </summary>
internal sealed class BlobCollector(
    DocumentTable table, SiteLocks locks, SiteBucket bucket, ReleaseReader releases, BuildSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    /// <returns>How many blobs were deleted; null where it is not time yet, or the site is locked.</returns>
    public async Task<int?> CollectAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var last = await table.GetAsync(RowKeys.Collection(site), RowTypes.Collection, cancellationToken);
        if (last is not null && time.GetUtcNow() - last.Value.At < settings.CollectEvery)
            return null;

        using var siteLock = await locks.TryOpenAsync(site, intent => intent with { Kind = IntentKind.Collect }, cancellationToken);
        if (siteLock is null)
            return null;

        var deleted = await CollectAsync(site, siteLock, cancellationToken);
        await table.PutAsync(RowKeys.Collection(site), new Collection(time.GetUtcNow()), last?.Version ?? 0, RowTypes.Collection, cancellationToken);
        await siteLock.CloseAsync(cancellationToken);
        return deleted;
    }

    private async Task<int> CollectAsync(SiteKey site, SiteLock siteLock, CancellationToken cancellationToken)
    {
        var live = await releases.LiveAsync(site.Client, site.Environment, cancellationToken);
        var all = new List<ReleaseId>();
        await foreach (var release in releases.ListAsync(site.Client, site.Environment, cancellationToken))
            all.Add(release.ReleaseId);
        var others = all.Where(release => release != live?.ReleaseId).ToList();
        var most = site.IsPreview ? 0 : settings.KeptReleases;
        var kept = others.Take(most).Concat(live is null ? [] : [live.ReleaseId]);

        var used = new HashSet<string>();
        foreach (var release in kept)
        {
            if (await releases.ManifestAsync(site.Client, site.Environment, release, cancellationToken) is { } manifest)
                used.UnionWith(manifest.Files.Values.Select(file => ReleaseKeys.Blob(file.Sha256)));
        }

        var unused = new List<string>();
        await foreach (var blob in bucket.ListAsync(site, ReleaseKeys.Blob(""), time.GetUtcNow() - Young, cancellationToken))
        {
            if (!used.Contains(blob))
                unused.Add(blob);
        }

        // Rows first: a release without one can't be rolled back to, one without all its blobs would be half a site.
        var forgotten = others.Skip(most).ToList();
        foreach (var release in forgotten)
            await ForgetAsync(site, release, cancellationToken);
        await bucket.DeleteAsync(site, forgotten.Select(ReleaseKeys.Manifest), siteLock, cancellationToken);
        await bucket.DeleteAsync(site, unused, siteLock, cancellationToken);
        return unused.Count;
    }

    private async Task ForgetAsync(SiteKey site, ReleaseId release, CancellationToken cancellationToken)
    {
        var key = ReleaseKeys.Release(site.Client, site.Environment, release);
        if (await table.GetAsync(key, ReleaseDocuments.Release, cancellationToken) is { } row)
            await table.DeleteAsync(key, row.Version, cancellationToken);
    }
}
