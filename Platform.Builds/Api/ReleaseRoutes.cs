using Platform.Aws.Documents;
using Platform.Aws.Releases;
using Platform.Builds.Batching;
using Platform.Builds.Publishing;
using Platform.Builds.Rows;
using Platform.Builds.Snapshots;
using Platform.Domain.Content;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;

namespace Platform.Builds.Api;

/// <summary><c>/releases</c>: list them, compare two, roll back to one, resume publishing.</summary>
internal static class ReleaseRoutes
{
    public static void MapReleases(this RouteGroupBuilder api)
    {
        api.MapGet("/releases", ListAsync);
        api.MapGet("/releases/{from}/diff/{to}", DiffAsync);
        api.MapPost("/releases/{id}/rollback", RollBackAsync);
        api.MapPost("/releases/resume", ResumeAsync);
    }

    private static async Task<IResult> ListAsync(
        string? client, ApiSites sites, DocumentTable table, ReleaseReader releases, CancellationToken cancellationToken)
    {
        if (sites.Client(client) is not { } known)
            return ApiSites.NoClient(client);

        var site = sites.Site(known.ClientId);
        var live = await releases.LiveAsync(site.Client, site.Environment, cancellationToken);
        var hold = await table.GetAsync(RowKeys.Hold(site), RowTypes.Hold, cancellationToken);
        var items = await releases.ListAsync(site.Client, site.Environment, cancellationToken)
            .Select(release => ReleaseView.Of(release, live))
            .ToListAsync(cancellationToken);
        return Results.Json(new ReleasesView(items, hold?.Value.Since), ApiJson.Default.ReleasesView);
    }

    private static async Task<IResult> DiffAsync(
        string from, string to, ApiSites sites, ReleaseReader releases, SnapshotStore snapshots, CancellationToken cancellationToken)
    {
        var manifests = new List<Manifest>();
        var items = new List<ContentItem>();
        foreach (var id in new[] { to, from })
        {
            if (await sites.ReleaseAsync(id, cancellationToken) is not { } site
                || await releases.GetAsync(site.Client, site.Environment, new ReleaseId(id), cancellationToken) is not { } release
                || await releases.ManifestAsync(site.Client, site.Environment, release.ReleaseId, cancellationToken) is not { } manifest)
                return ApiSites.NoRelease(id);
            manifests.Add(manifest);
            items.AddRange(await snapshots.FindItemsAsync(release.SnapshotKey, cancellationToken));
        }

        return Results.Json(ReleaseDiffView.Of(manifests[1], manifests[0], items), ApiJson.Default.ReleaseDiffView);
    }

    private static async Task<IResult> RollBackAsync(string id, ApiSites sites, Rollback rollback, CancellationToken cancellationToken)
    {
        if (await sites.ReleaseAsync(id, cancellationToken) is not { } site)
            return ApiSites.NoRelease(id);

        // Half a rollback helps nobody: it goes on when the caller has gone.
        var result = await rollback.RollBackAsync(site, new ReleaseId(id), CancellationToken.None);
        if (result.Report is { } report)
            return Results.Json(
                new RollbackView("rolled_back", id, report.Changed.Count, report.Deleted.Count, report.Invalidated), ApiJson.Default.RollbackView);
        return result.Unknown
            ? ApiSites.NoRelease(id)
            : new Problem(
                "site_busy", 503, "A build or publish of this client did not end in time. Publishing is held.", "Try again.", RetryAfter: TimeSpan.FromSeconds(30));
    }

    private static async Task<IResult> ResumeAsync(
        ResumeCommand command, ApiSites sites, Rollback rollback, NextBatches next, TickSender ticks, CancellationToken cancellationToken)
    {
        if (sites.Client(command.ClientId) is not { } client)
            return ApiSites.NoClient(command.ClientId);

        var site = sites.Site(client.ClientId);
        var held = await rollback.ResumeAsync(site, cancellationToken);
        if (held && await next.PeekAsync(site, cancellationToken) is { } waiting)
            await ticks.SendNowAsync(site, waiting.BatchId, cancellationToken);
        return Results.Json(new Done(held ? "resumed" : "not_held"), ApiJson.Default.Done);
    }
}
