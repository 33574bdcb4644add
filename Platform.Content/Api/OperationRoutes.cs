using Platform.Aws.Content;
using Platform.Content.Cache;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Settings;

namespace Platform.Content.Api;

/// <summary>What operators and the seeding do; with the operator's key only.</summary>
internal static class OperationRoutes
{
    public static void MapOperations(this WebApplication app)
    {
        var operations = app.MapGroup("/content").AddEndpointFilter<RequireOperatorKey>().WithTags("operations").ProducesProblem(401);

        operations.MapGet("/completeness", GetCompletenessAsync).WithSummary("Whether the client's content is complete").Produces<CompletenessAnswer>();
        operations.MapPost("/completeness", MarkCompleteAsync).WithSummary("Marks the client's content complete for its providers of now").Produces<CompletenessAnswer>();
        operations.MapGet("/drafts", GetDraftedAsync).WithSummary("All items with drafts in their places, one a line: what a preview is built of").Produces<string>(200, ExportRoute.MediaType);
        operations.MapPost("/keys", IssueKeyAsync).WithSummary("Issues a content key, shown once").Produces<KeyAnswer>();
    }

    private static async Task<IResult> GetCompletenessAsync(
        string? client, ClientDirectory clients, ContentCompleteness completeness, PlatformSettings settings, CancellationToken cancellationToken)
    {
        if ((client ?? settings.DefaultClient?.Value) is not { } id)
            return ContentProblems.NoClientNamed;
        if (clients.Find(new ClientId(id)) is not { } found)
            return ContentProblems.NoSuchClient(id);
        return Answer(found, await completeness.FindAsync(found, settings.Environment, cancellationToken));
    }

    private static async Task<IResult> MarkCompleteAsync(
        ClientRequest request, ClientDirectory clients, ContentCompleteness completeness, PlatformSettings settings, CancellationToken cancellationToken)
    {
        if (request.ClientId is not { } id)
            return ContentProblems.NoClientNamed;
        if (clients.Find(new ClientId(id)) is not { } found)
            return ContentProblems.NoSuchClient(id);
        return Answer(found, await completeness.MarkAsync(found, settings.Environment, cancellationToken));
    }

    private static async Task<IResult> GetDraftedAsync(string? client, HttpContext http, ClientDirectory clients, PreviewItems items, PlatformSettings settings)
    {
        if (client is null)
            return ContentProblems.NoClientNamed;
        if (clients.Find(new ClientId(client)) is not { } found)
            return ContentProblems.NoSuchClient(client);
        await ExportRoute.WriteAsync(http, items.ExportAsync(new Site(found, settings.Environment), http.RequestAborted));
        return Results.Empty;
    }

    private static async Task<IResult> IssueKeyAsync(KeyRequest request, ClientDirectory clients, ApiKeys keys, CancellationToken cancellationToken)
    {
        if (request.ClientId is not { } id)
            return ContentProblems.NoClientNamed;
        if (clients.Find(new ClientId(id)) is not { } found)
            return ContentProblems.NoSuchClient(id);
        var key = await keys.IssueAsync(new ApiKey(found.ClientId, request.Preview), cancellationToken);
        return Results.Json(new KeyAnswer(found.ClientId, request.Preview, key), ApiJson.Default.KeyAnswer);
    }

    private static IResult Answer(ClientServiceConfig client, CompleteMark? mark) => Results.Json(
        new CompletenessAnswer
        {
            ClientId = client.ClientId,
            Complete = mark is not null && ContentCompleteness.Covers(mark, client),
            Providers = [.. client.Providers],
            Marked = mark,
        },
        ApiJson.Default.CompletenessAnswer);
}
