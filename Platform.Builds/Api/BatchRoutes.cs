using Platform.Aws.Documents;
using Platform.Builds.Batching;
using Platform.Builds.Rows;
using Platform.Domain.Builds;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Builds.Api;

/// <summary><c>GET /batches</c>: what is about to be built, and why it isn't yet.</summary>
internal static class BatchRoutes
{
    public static void MapBatches(this RouteGroupBuilder api) => api.MapGet("/batches", ListAsync);

    private static async Task<IResult> ListAsync(
        string? client,
        ApiSites sites,
        DocumentTable table,
        NextBatches next,
        ClientStates states,
        BatchEvents events,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (sites.Client(client) is not { } known)
            return ApiSites.NoClient(client);

        var site = sites.Site(known.ClientId);
        var waiting = await next.PeekAsync(site, cancellationToken);
        var batch = waiting is null ? null : await table.GetAsync(RowKeys.Batch(site, waiting.BatchId), RowTypes.Batch, cancellationToken);
        if (batch is not { Value: { Phase: BatchPhase.Open } open })
            return Results.Json(new BatchesView([]), ApiJson.Default.BatchesView);

        var members = await events.ListAsync(site, open, cancellationToken);
        var state = await states.ReadAsync(site, known, cancellationToken);
        return Results.Json(new BatchesView([View(known, open, members.Count, state, time.GetUtcNow())]), ApiJson.Default.BatchesView);
    }

    private static BatchView View(ClientServiceConfig client, Batch batch, int events, ClientBuildState state, DateTimeOffset now)
    {
        var decision = BatchRules.For(client.Builds).Decide(batch.State, state, now);
        return new BatchView
        {
            Id = batch.BatchId.Value,
            ClientId = client.ClientId.Value,
            Priority = Wire.Name(batch.Priority),
            Events = events,
            OpenedAt = batch.OpenedAt,
            DueAt = batch.DueAt,
            Failures = batch.Failures,
            WaitsFor = decision.Reason ?? "nothing: it is about to be sealed",
        };
    }
}
