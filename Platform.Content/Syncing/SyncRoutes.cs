using Platform.Content.Api;
using Platform.Content.Cache;
using Platform.Content.Git;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Pulling;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;

namespace Platform.Content.Syncing;

/// <summary><c>POST /content/sync</c>: one step of a sync, with the operator's key; the answer's cursor asks for the next.</summary>
internal static class SyncRoutes
{
    public static void MapSync(this WebApplication app) =>
        app.MapPost("/content/sync", StepAsync)
            .AddEndpointFilter<RequireOperatorKey>()
            .WithTags("operations")
            .WithSummary("A step towards what the client's providers have; the last marks its content complete")
            .Produces<SyncStep>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(409).ProducesProblem(502);

    private static async Task<IResult> StepAsync(
        SyncRequest request, ClientDirectory clients, ContentSync sync, PlatformSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.ClientId is not { } id)
            return ContentProblems.NoClientNamed;
        if (clients.Find(new ClientId(id)) is not { } client)
            return ContentProblems.NoSuchClient(id);

        var site = new Site(client, settings.Environment);
        if ((request.Cursor is { } text ? SyncCursor.Parse(text) : SyncCursor.Begin(site, clock.GetUtcNow())) is not { } cursor)
            return ContentProblems.BadParameter("cursor", request.Cursor, "what the step before answered");
        if (!cursor.IsOf(site))
            return Outdated(client);
        try
        {
            return Results.Json(await sync.StepAsync(site, cursor, cancellationToken), SyncJson.Default.SyncStep);
        }
        catch (Exception fault) when (fault is ContentReadException or RepositoryUnavailableException)
        {
            return Unreadable(fault.Message);
        }
    }

    private static Problem Outdated(ClientServiceConfig client) => new(
        "sync_outdated", 409, $"The providers of {client.ClientId} are others than when this sync began: now {string.Join(", ", client.Providers)}.", "Begin again, without a cursor.");

    private static Problem Unreadable(string why) => new(
        "source_unreadable", 502, why, "Mend what the detail names, and send the same step again: what is done is kept.", Retryable: true);
}
