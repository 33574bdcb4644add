using System.Text.Json.Nodes;
using Platform.StandIns.Hooks;

namespace Platform.StandIns.GitHost;

/// <summary>https://docs.gitlab.com/api/project_webhooks/: tokens are taken and never told, only that they are there.</summary>
internal static class GitLabHookRoutes
{
    private const string Project = "/gitlab/projects/{project}/hooks";

    public static void MapGitLabHooks(this WebApplication app)
    {
        app.MapGet(Project, (string project, HttpRequest request, HookShelf shelf) =>
            Refused(project, request, shelf) ?? HookAnswer.Json(HookAnswer.Page(shelf.At(Place(project)).Select(Told), request)));

        app.MapPost(Project, async (string project, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(project, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } hook || hook["url"] is null)
                return HookAnswer.Json(JsonNode.Parse("""{"error":"url is missing"}""")!, 400);
            hook["id"] = shelf.NextId();
            hook["alert_status"] = "executable";
            shelf.Add(Place(project), hook);
            return HookAnswer.Json(Told(hook), 201);
        });

        app.MapPut(Project + "/{id}", async (string project, string id, HttpRequest request, HookShelf shelf) =>
            Refused(project, request, shelf)
            ?? (await HookAnswer.ReadAsync(request) is { } change && shelf.Change(Place(project), id, change) is { } changed
                ? HookAnswer.Json(Told(changed))
                : HookAnswer.Message(404, "404 Not found")));
    }

    // The path's slashes come escaped, as they belong to one id.
    private static string Place(string project) => $"gitlab/{Uri.UnescapeDataString(project)}";

    private static IResult? Refused(string project, HttpRequest request, HookShelf shelf) =>
        !shelf.Opens(request.Headers["PRIVATE-TOKEN"].ToString()) ? HookAnswer.Message(401, "401 Unauthorized")
        : !shelf.Has(Place(project)) ? HookAnswer.Message(404, "404 Project Not Found")
        : null;

    private static JsonObject Told(JsonObject hook)
    {
        var told = HookAnswer.Copy(hook, "token", "signing_token");
        told["token_present"] = hook["token"] is not null;
        told["signing_token_present"] = hook["signing_token"] is not null;
        return told;
    }
}
