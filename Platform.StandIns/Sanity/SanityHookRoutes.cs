using System.Text.Json.Nodes;
using Platform.StandIns.Hooks;

namespace Platform.StandIns.Sanity;

/// <summary>
/// https://www.sanity.io/docs/http-reference/webhooks. Members that the API does not take are refused: <c>type</c> in a change, a
/// filter that is null.
/// </summary>
internal static class SanityHookRoutes
{
    private const string Project = "/sanity-management/{version}/hooks/projects/{project}";

    private static readonly string[] Taken =
        ["type", "name", "description", "url", "dataset", "httpMethod", "apiVersion", "includeDrafts", "includeAllVersions", "headers", "secret", "rule", "isDisabledByUser"];

    public static void MapSanityHooks(this WebApplication app)
    {
        app.MapGet(Project, (string project, HttpRequest request, HookShelf shelf) =>
            Refused(project, request, shelf) ?? HookAnswer.Json(new JsonArray([.. shelf.At(Place(project)).Select(hook => HookAnswer.Copy(hook, "secret"))])));

        app.MapPost(Project, async (string project, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(project, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } hook)
                return Invalid("\"value\" must be of type object");
            if (Fault(hook, created: true) is { } fault)
                return Invalid(fault);
            hook["id"] = $"hook{shelf.NextId()}";
            shelf.Add(Place(project), hook);
            return HookAnswer.Json(HookAnswer.Copy(hook, "secret"), 201);
        });

        app.MapPatch(Project + "/{id}", async (string project, string id, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(project, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } change)
                return Invalid("\"value\" must be of type object");
            if (Fault(change, created: false) is { } fault)
                return Invalid(fault);
            return shelf.Change(Place(project), id, change) is { } changed ? HookAnswer.Json(HookAnswer.Copy(changed, "secret")) : Answer(404, "Not Found", "Webhook not found");
        });
    }

    private static string Place(string project) => $"sanity/{project}";

    private static string? Fault(JsonObject hook, bool created) =>
        created != (string?)hook["type"] is "document" ? created ? "\"type\" is required" : "\"type\" is not allowed"
        : hook["rule"] is not JsonObject rule || rule["on"] is not JsonArray ? "\"rule.on\" is required"
        : rule.FirstOrDefault(member => member.Value is null).Key is { } empty ? $"\"rule.{empty}\" must be a string"
        : hook.Select(member => member.Key).Except(Taken).FirstOrDefault() is { } strange ? $"\"{strange}\" is not allowed"
        : null;

    private static IResult Invalid(string message) => Answer(400, "Bad Request", message);

    private static IResult? Refused(string project, HttpRequest request, HookShelf shelf) =>
        !shelf.Opens(request.Headers.Authorization.ToString(), "Bearer ") ? Answer(401, "Unauthorized", "Session not found")
        : !shelf.Has(Place(project)) ? Answer(404, "Not Found", "Project not found")
        : null;

    private static IResult Answer(int status, string error, string message) =>
        HookAnswer.Json(new JsonObject { ["statusCode"] = status, ["error"] = error, ["message"] = message }, status);
}
