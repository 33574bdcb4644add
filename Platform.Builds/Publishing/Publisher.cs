using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Builds.Telemetry;
using Platform.Domain.Clients;

namespace Platform.Builds.Publishing;

/// <summary>
/// Makes a release live (RULES D1): missing blobs → intent → assets → pages, new ones first → live write → deletes of pages → invalidation →
/// the intent's end. Whatever kills it in between, the intent tells another process all that it needs to go through it again.
/// </summary>
internal sealed partial class Publisher(
    DocumentTable table,
    SiteLocks locks,
    SiteBucket bucket,
    ReleaseReader releases,
    Invalidations invalidations,
    ClientDirectory clients,
    BuildSettings settings,
    TimeProvider time,
    ILogger<Publisher> logger)
{
    /// <param name="files">Where the release's bytes are on this machine, by hash.</param>
    public async Task<PublishResult> PublishAsync(
        SiteKey site, Release release, Manifest manifest, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        using var span = BuildTelemetry.StartStep("publish");
        var live = await releases.LiveAsync(site.Client, site.Environment, cancellationToken);
        if (live?.Number >= release.Number)
            return PublishResult.GaveWay;

        await StoreAsync(site, live, release, manifest, files, cancellationToken);
        return await PublishStoredAsync(site, release, release.Number, IntentKind.Publish, cancellationToken);
    }

    /// <summary>Makes a release live that is stored already.</summary>
    /// <param name="number">The snapshot's, or a rollback's own (RULES D3).</param>
    public async Task<PublishResult> PublishStoredAsync(
        SiteKey site, Release release, long number, IntentKind kind, CancellationToken cancellationToken)
    {
        using var siteLock = await locks.OpenAsync(
            site,
            intent => intent with { Kind = kind, ReleaseId = release.ReleaseId, Number = number, BuildId = release.BuildId },
            dead => FinishAsync(site, dead, cancellationToken),
            cancellationToken);
        return siteLock is null ? PublishResult.Locked : await FinishAsync(site, siteLock, cancellationToken);
    }

    /// <summary>Goes through an intent whose owner's lease is over.</summary>
    /// <returns>What it did; null where there was nothing to do.</returns>
    public async Task<PublishReport?> RepairAsync(SiteKey site, CancellationToken cancellationToken)
    {
        using var siteLock = await locks.TryTakeOverAsync(site, cancellationToken);
        if (siteLock is null)
            return null;

        Repairing(site, siteLock.Intent.ReleaseId?.Value, siteLock.Intent.OpenedAt);
        return (await FinishAsync(site, siteLock, cancellationToken)).Report;
    }

    /// <summary>A collection spares the live release's blobs and whatever was put lately, so all others are put (again).</summary>
    private async Task StoreAsync(
        SiteKey site, LiveRelease? live, Release release, Manifest manifest, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var there = live is null ? null : await releases.ManifestAsync(site.Client, site.Environment, live.ReleaseId, cancellationToken);
        var known = there?.Files.Values.Select(file => file.Sha256).ToHashSet() ?? [];
        await bucket.PutBlobsAsync(site, files.Where(file => !known.Contains(file.Key)).Select(file => (file.Key, file.Value)), cancellationToken);
        await bucket.PutManifestAsync(site, manifest, cancellationToken);
        await table.ChangeAsync(
            ReleaseKeys.Release(site.Client, site.Environment, release.ReleaseId), ReleaseDocuments.Release, stored => stored ?? release, cancellationToken);
    }

    /// <summary>All of a publish that happens under the lock. May begin at any point where another was killed.</summary>
    private async Task<PublishResult> FinishAsync(SiteKey site, SiteLock siteLock, CancellationToken cancellationToken)
    {
        var intent = siteLock.Intent;
        var live = await releases.LiveDocumentAsync(site.Client, site.Environment, cancellationToken);
        var isLive = live?.Value.Number == intent.Number && live.Value.ReleaseId == intent.ReleaseId;
        var release = intent.ReleaseId is { } id ? await releases.GetAsync(site.Client, site.Environment, id, cancellationToken) : null;
        if (release is null || (live?.Value.Number >= intent.Number && !isLive))
        {
            // A collection that died, a release that was collected before a rollback had the lock, or one that comes too late.
            await siteLock.CloseAsync(cancellationToken);
            return PublishResult.GaveWay;
        }

        var manifest = await releases.ManifestAsync(site.Client, site.Environment, release.ReleaseId, cancellationToken)
            ?? throw new InvalidOperationException($"Release {release.ReleaseId} of {site} has no manifest.");

        var former = isLive ? live!.Value.Former : live?.Value.ReleaseId;
        var previous = former is { } before ? await releases.ManifestAsync(site.Client, site.Environment, before, cancellationToken) : null;
        var plan = PublishPlan.Between(previous, manifest, live?.Value.Retired ?? new Dictionary<string, RetiredFile>(), time.GetUtcNow(), settings.RetiredFor);

        await bucket.PutAsync(site, plan.Assets, manifest, siteLock, cancellationToken);
        await bucket.PutAsync(site, plan.NewPages, manifest, siteLock, cancellationToken);
        await bucket.PutAsync(site, plan.Pages, manifest, siteLock, cancellationToken);
        await bucket.DeleteAsync(site, plan.DeletedAssets, siteLock, cancellationToken);
        if (!isLive)
            await GoLiveAsync(site, release, intent.Number, live, plan, cancellationToken);
        await bucket.DeleteAsync(site, plan.DeletedPages, siteLock, cancellationToken);
        var (invalidated, cost) = await invalidations.InvalidateAsync(
            site, clients.Find(site.Client)!, release.ReleaseId, intent.Number, plan.Stale, cancellationToken);
        await siteLock.CloseAsync(cancellationToken);

        return PublishResult.Published(new PublishReport([.. plan.Assets, .. plan.NewPages, .. plan.Pages], [.. plan.DeletedPages, .. plan.DeletedAssets], invalidated, cost));
    }

    private async Task GoLiveAsync(
        SiteKey site, Release release, long number, Document<LiveRelease>? live, PublishPlan plan, CancellationToken cancellationToken)
    {
        var next = new LiveRelease
        {
            Release = release,
            Number = number,
            PublishedAt = time.GetUtcNow(),
            Former = live?.Value.ReleaseId,
            Retired = plan.Retired,
        };
        var key = ReleaseKeys.Live(site.Client, site.Environment);
        if (await table.PutAsync(key, next, live?.Version ?? 0, ReleaseDocuments.Live, cancellationToken) is null)
            throw new SiteLockLostException(site.Partition);
    }

    [LoggerMessage(LogLevel.Warning, "A publish of {Site} (release {Release}, begun {Since}) was left unfinished; finishing it")]
    private partial void Repairing(SiteKey site, string? release, DateTimeOffset since);
}
