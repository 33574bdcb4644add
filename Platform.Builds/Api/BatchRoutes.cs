using Platform.Aws.Documents;
using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Builds.Settings;
using Platform.Domain.Builds;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Builds.Api;

/// <summary><c>GET /batches</c>: what is about to be built, and why it isn't yet.</summary>
internal static class BatchRoutes
{
    public static void MapBatches(this RouteGroupBuilder api) => api.MapGet("/batches", ListAsync);

    private static async Task<IResult> ListAsync(
        string? client,
        string? lane,
        ApiSites sites,
        DocumentTable table,
        NextBatches next,
        ClientStates states,
        BatchEvents events,
        BuildSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (sites.Client(client) is not { } known)
            return ApiSites.NoClient(client);

        var site = sites.Site(known.ClientId, lane);
        var waiting = await next.PeekAsync(site, cancellationToken);
        var batch = waiting is null ? null : await table.GetAsync(RowKeys.Batch(site, waiting.BatchId), RowTypes.Batch, cancellationToken);
        if (batch is not { Value: { Phase: BatchPhase.Open } open })
            return Results.Json(new BatchesView([]), ApiJson.Default.BatchesView);

        var members = await events.ListAsync(site, open, cancellationToken);
        var state = await states.ReadAsync(site, known, cancellationToken);
        var view = View(known, open, state, time.GetUtcNow()) with
        {
            Events = members.Count,
            Retry = open.Failures > 0 ? settings.Retries.ToString() : null,
            Manifest = ManifestView.Of(await ManifestAsync(site, known, members, table, cancellationToken)),
        };
        return Results.Json(new BatchesView([view]), ApiJson.Default.BatchesView);
    }

    /// <summary>The site's size is the newest build's, or the catalog's usual one before there is any.</summary>
    private static async Task<BatchManifest?> ManifestAsync(
        SiteKey site, ClientServiceConfig client, IReadOnlyList<BatchMember> members, DocumentTable table, CancellationToken cancellationToken)
    {
        var newest = await table.QueryAsync(site.Partition, RowKeys.Builds, RowTypes.Build, descending: true, pageSize: 1, cancellationToken: cancellationToken)
            .FirstOrDefaultAsync(cancellationToken);
        var items = newest?.Value.Snapshot.Items ?? (int)TrafficAssumptions.Default.Pages;
        return BatchManifest.Of([.. members.Select(member => member.Change)], BuildCost.Of(client.ServiceIntegration.SsgEngine, items));
    }

    private static BatchView View(ClientServiceConfig client, Batch batch, ClientBuildState state, DateTimeOffset now)
    {
        var decision = BatchRules.For(client.Builds).Decide(batch.State, state, now);
        return new BatchView
        {
            Id = batch.BatchId.Value,
            ClientId = client.ClientId.Value,
            Priority = Wire.Name(batch.Priority),
            Events = batch.Events,
            OpenedAt = batch.OpenedAt,
            DueAt = batch.DueAt,
            Failures = batch.Failures,
            WaitsFor = decision.Reason ?? "nothing: it is about to be sealed",
        };
    }
}
