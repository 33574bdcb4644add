using Platform.Aws.Documents;
using Platform.Builds.Batching;
using Platform.Builds.Closing;
using Platform.Builds.Jobs;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;

namespace Platform.Builds.Api;

/// <summary><c>/builds</c>: ask for one, look at them, cancel one.</summary>
internal static class BuildRoutes
{
    private const int MostListed = 200;

    public static void MapBuilds(this RouteGroupBuilder api)
    {
        api.MapPost("/builds", StartAsync);
        api.MapGet("/builds", ListAsync);
        api.MapGet("/builds/{id}", ShowAsync);
        api.MapPost("/builds/{id}/cancel", CancelAsync);
        api.MapGet("/builds/{id}/log", BuildLogStream.ServeAsync);
    }

    /// <summary>Joins the open batch as an event of its own: high, and never dropped as unchanged (RULES C3).</summary>
    private static async Task<IResult> StartAsync(
        BuildCommand command, ApiSites sites, BatchJoiner joiner, BuildJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        if (sites.Client(command.ClientId) is not { } client)
            return ApiSites.NoClient(command.ClientId);

        var site = sites.Site(client.ClientId);
        var request = NewId.Batch(time.GetUtcNow()).Value;
        var member = new BatchMember
        {
            EventId = EventId.Derive($"operator {request}", EventType.BuildRequested, ContentId.Encode(client.ClientId.Value), null),
            Priority = Priority.High,
            JoinedAt = time.GetUtcNow(),
            Traceparent = System.Diagnostics.Activity.Current?.Id,
            Explicit = true,
            RemovalConfirmed = command.ConfirmRemoval,
            Reason = command.Reason,
        };
        var joined = await joiner.JoinAsync(site, member, client.Builds, cancellationToken);
        await journal.BatchedAsync(site, member, joined.BatchId, cancellationToken);
        return Results.Json(
            new BuildAccepted("accepted", joined.BatchId.Value, member.EventId.Value), ApiJson.Default.BuildAccepted, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(
        string? client, int? limit, string? lane, ApiSites sites, DocumentTable table, CancellationToken cancellationToken)
    {
        if (sites.Client(client) is not { } known)
            return ApiSites.NoClient(client);

        var most = Math.Clamp(limit ?? 20, 1, MostListed);
        var builds = table.QueryAsync(
            sites.Site(known.ClientId, lane).Partition, RowKeys.Builds, RowTypes.Build, descending: true, pageSize: most, cancellationToken: cancellationToken);
        return Results.Json(
            new BuildsView(await builds.Take(most).Select(build => BuildView.Of(build.Value)).ToListAsync(cancellationToken)), ApiJson.Default.BuildsView);
    }

    private static async Task<IResult> ShowAsync(string id, ApiSites sites, CancellationToken cancellationToken) =>
        await sites.BuildAsync(id, cancellationToken) is { } found
            ? Results.Json(BuildView.Of(found.Build), ApiJson.Default.BuildView)
            : ApiSites.NoBuild(id);

    private static async Task<IResult> CancelAsync(string id, ApiSites sites, BuildCancellation cancellation, CancellationToken cancellationToken)
    {
        if (await sites.BuildAsync(id, cancellationToken) is not { } found)
            return ApiSites.NoBuild(id);
        if (found.Build.State is BuildState.Queued or BuildState.Building
            && await cancellation.CancelAsync(found.Site, found.Build.BuildId, "an operator", cancellationToken))
            return Results.Json(new Done("cancelling"), ApiJson.Default.Done, statusCode: StatusCodes.Status202Accepted);

        return new Problem(
            "build_not_cancellable", 409, $"Build '{id}' is {Domain.Json.Wire.Name(found.Build.State)}.", "To undo what it published, roll back: POST /releases/{id}/rollback.");
    }
}
