using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.StandIns.Sanity;

/// <summary>
/// https://www.sanity.io/docs/http-reference/query, for the one query that builds ask: all published documents after an id, in the
/// order of ids. Whatever else is asked is refused in the API's own shape, so that nobody takes an empty answer for no content.
/// </summary>
internal static partial class SanityRoutes
{
    public static void MapSanity(this WebApplication app)
    {
        app.MapGet("/sanity/{project}/{version}/data/query/{dataset}", (string project, string dataset, HttpRequest request, SanityDataset documents) =>
        {
            var query = (string?)request.Query["query"] ?? "";
            if (Asked.Match(query) is not { Success: true } asked || request.Query["perspective"] != "published" || After((string?)request.Query["$after"]) is not { } after)
                return Refused(400, new JsonObject { ["error"] = new JsonObject { ["description"] = "the stand-in knows one query only", ["type"] = "queryParseError", ["query"] = query } });
            if (documents.After(project, dataset, after, int.Parse(asked.Groups["most"].ValueSpan)) is not { } found)
                return Refused(404, new JsonObject { ["statusCode"] = 404, ["error"] = "Not Found", ["message"] = $"Dataset \"{dataset}\" not found for project ID \"{project}\"" });

            var answer = new JsonObject { ["ms"] = 1, ["query"] = query, ["result"] = new JsonArray([.. found]), ["syncTags"] = new JsonArray() };
            return Results.Text(answer.ToJsonString(), "application/json");
        });

        app.MapPost("/_standin/sanity/documents", async (HttpRequest request, SanityDataset documents, CancellationToken cancellationToken) =>
        {
            if (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) is not JsonObject document
                || document["_id"] is null || document["projectId"] is null || document["dataset"] is null)
                return Results.BadRequest();
            documents.Put(document);
            return Results.NoContent();
        });

        app.MapDelete("/_standin/sanity/documents/{project}/{dataset}/{id}", (string project, string dataset, string id, SanityDataset documents) =>
            documents.Remove(project, dataset, id) ? Results.NoContent() : Results.NotFound());
    }

    /// <returns>Null where the parameter is no text in JSON.</returns>
    private static string? After(string? json)
    {
        try
        {
            return json is null ? null : (string?)JsonNode.Parse(json);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult Refused(int status, JsonObject why) => Results.Text(why.ToJsonString(), "application/json", statusCode: status);

    [GeneratedRegex(@"\A\*\[_id > \$after\b.*\] \| order\(_id\) \[0\.\.\.(?<most>[0-9]{1,4})\]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked { get; }
}
