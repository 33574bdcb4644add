using System.Text.Json.Nodes;
using Platform.StandIns.Hooks;

namespace Platform.StandIns.Contentful;

/// <summary>
/// https://www.contentful.com/developers/docs/references/content-management-api/ of webhooks, and of the secret by which a space signs
/// them all: of it the last four characters are told.
/// </summary>
internal static class ManagementRoutes
{
    private const string Definitions = "/contentful-management/spaces/{space}/webhook_definitions";

    private const string Signing = "/contentful-management/spaces/{space}/webhook_settings/signing_secret";

    private const string MediaType = "application/vnd.contentful.management.v1+json";

    public static void MapContentfulManagement(this WebApplication app)
    {
        app.MapGet(Definitions, (string space, HttpRequest request, HookShelf shelf) =>
        {
            var hooks = shelf.At(Place(space));
            var (limit, skip) = (Number(request, "limit", 100), Number(request, "skip", 0));
            return Refused(space, request, shelf) ?? HookAnswer.Json(new JsonObject
            {
                ["total"] = hooks.Count,
                ["limit"] = limit,
                ["skip"] = skip,
                ["sys"] = new JsonObject { ["type"] = "Array" },
                ["items"] = new JsonArray([.. hooks.Skip(skip).Take(limit).Select(Told)]),
            });
        });

        app.MapPost(Definitions, async (string space, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(space, request, shelf) is { } refused)
                return refused;
            if (!IsTaken(request) || await HookAnswer.ReadAsync(request) is not { } hook || hook["url"] is null || hook["name"] is null || hook["topics"] is not JsonArray)
                return Fault(422, "ValidationFailed", "Validation error");
            hook["id"] = $"wh{shelf.NextId()}";
            hook["version"] = 0;
            shelf.Add(Place(space), hook);
            return HookAnswer.Json(Told(hook), 201);
        });

        app.MapPut(Definitions + "/{id}", async (string space, string id, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(space, request, shelf) is { } refused)
                return refused;
            if (shelf.At(Place(space)).FirstOrDefault(hook => (string?)hook["id"] == id) is not { } there)
                return Fault(404, "NotFound", "The resource could not be found.");
            if (request.Headers["X-Contentful-Version"] != there["version"]!.ToString())
                return Fault(409, "VersionMismatch", "Version mismatch");
            if (!IsTaken(request) || await HookAnswer.ReadAsync(request) is not { } hook || hook["url"] is null || hook["name"] is null)
                return Fault(422, "ValidationFailed", "Validation error");
            // The whole webhook: what is left out is gone.
            foreach (var name in there.Select(member => member.Key).Where(name => name != "id" && !hook.ContainsKey(name)).ToList())
                hook[name] = null;
            hook["version"] = (int)there["version"]! + 1;
            return HookAnswer.Json(Told(shelf.Change(Place(space), id, hook)!));
        });

        app.MapGet(Signing, (string space, HttpRequest request, HookShelf shelf) =>
            Refused(space, request, shelf)
            ?? (shelf.At(SigningPlace(space)) is [var secret, ..] ? HookAnswer.Json(Redacted(secret)) : Fault(404, "NotFound", "The resource could not be found.")));

        app.MapPut(Signing, async (string space, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(space, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } secret || (string?)secret["value"] is not { Length: 64 })
                return Fault(422, "ValidationFailed", "Validation error");
            secret["id"] = "secret";
            if (shelf.Change(SigningPlace(space), "secret", secret) is null)
                shelf.Add(SigningPlace(space), secret);
            return HookAnswer.Json(Redacted(secret));
        });
    }

    private static string Place(string space) => $"contentful/{space}";

    private static string SigningPlace(string space) => $"contentful/{space}/signing";

    private static int Number(HttpRequest request, string name, int otherwise) => int.TryParse(request.Query[name], out var number) ? number : otherwise;

    private static bool IsTaken(HttpRequest request) => request.ContentType?.StartsWith(MediaType, StringComparison.Ordinal) == true;

    private static JsonObject Told(JsonObject hook)
    {
        var told = HookAnswer.Copy(hook, "id", "version");
        told["sys"] = new JsonObject { ["type"] = "WebhookDefinition", ["id"] = hook["id"]!.DeepClone(), ["version"] = hook["version"]!.DeepClone() };
        return told;
    }

    private static JsonObject Redacted(JsonObject secret) =>
        new() { ["redactedValue"] = ((string)secret["value"]!)[^4..], ["sys"] = new JsonObject { ["type"] = "WebhookSigningSecret" } };

    private static IResult? Refused(string space, HttpRequest request, HookShelf shelf) =>
        !shelf.Opens(request.Headers.Authorization.ToString(), "Bearer ") ? Fault(401, "AccessTokenInvalid", "The access token you sent could not be found or is invalid.")
        : !shelf.Has(Place(space)) ? Fault(404, "NotFound", "The resource could not be found.")
        : null;

    private static IResult Fault(int status, string id, string message) =>
        HookAnswer.Json(new JsonObject { ["sys"] = new JsonObject { ["type"] = "Error", ["id"] = id }, ["message"] = message }, status);
}
