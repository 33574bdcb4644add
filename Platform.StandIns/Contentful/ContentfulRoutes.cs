using System.Globalization;
using System.Text.Json.Nodes;

namespace Platform.StandIns.Contentful;

/// <summary>
/// https://www.contentful.com/developers/docs/references/content-delivery-api/#/reference/synchronization, as far as it is asked:
/// the initial synchronization of an environment. Whatever else is asked is refused in the API's own shape.
/// </summary>
internal static class ContentfulRoutes
{
    private const int MostItems = 100;

    public static void MapContentful(this WebApplication app)
    {
        app.MapGet("/contentful/spaces/{space}/environments/{environment}/sync", (string space, string environment, HttpRequest request, ContentfulSpaces spaces) =>
        {
            if (Asked(request.Query) is not { } page)
                return Refused(400, "BadRequest", "The stand-in knows the initial synchronization and its pages only.");
            if (spaces.After(space, environment, page.After, page.Limit + 1) is not { } found)
                return Refused(404, "NotFound", "The resource could not be found.");

            var items = found.Take(page.Limit).ToArray();
            var goesOn = found.Count > items.Length;
            var next = page with { After = goesOn ? (string)items[^1]["sys"]!["id"]! : "" };
            var answer = new JsonObject
            {
                ["sys"] = new JsonObject { ["type"] = "Array" },
                ["items"] = new JsonArray([.. items]),
                [goesOn ? "nextPageUrl" : "nextSyncUrl"] = $"{request.Scheme}://{request.Host}{request.Path}?sync_token={Uri.EscapeDataString(next.ToString())}",
            };
            return Results.Text(answer.ToJsonString(), "application/vnd.contentful.delivery.v1+json");
        });

        app.MapPost("/_standin/contentful/entries", async (HttpRequest request, ContentfulSpaces spaces, CancellationToken cancellationToken) =>
        {
            if (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) is not JsonObject told
                || told["sys"] is not JsonObject sys || sys["id"] is null || sys["space"]?["sys"]?["id"] is null || sys["environment"]?["sys"]?["id"] is null)
                return Results.BadRequest();
            spaces.Put(told);
            return Results.NoContent();
        });

        app.MapDelete("/_standin/contentful/entries/{space}/{environment}/{id}", (string space, string environment, string id, ContentfulSpaces spaces) =>
            spaces.Remove(space, environment, id) ? Results.NoContent() : Results.NotFound());
    }

    /// <returns>Null for anything but <c>initial=true&amp;limit=100</c> and <c>sync_token=…</c>.</returns>
    private static SyncToken? Asked(IQueryCollection query) =>
        query.Count == 1 && (string?)query["sync_token"] is { } token ? SyncToken.Parse(token)
        : query.Count == 2 && query["initial"] == "true" && int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostItems
            ? new SyncToken(limit, "")
        : null;

    private static IResult Refused(int status, string id, string message) => Results.Text(
        new JsonObject { ["sys"] = new JsonObject { ["type"] = "Error", ["id"] = id }, ["message"] = message, ["requestId"] = $"{Guid.NewGuid()}" }.ToJsonString(),
        "application/vnd.contentful.delivery.v1+json",
        statusCode: status);
}
