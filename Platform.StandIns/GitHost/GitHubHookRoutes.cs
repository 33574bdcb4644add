using System.Text.Json.Nodes;
using Platform.StandIns.Hooks;

namespace Platform.StandIns.GitHost;

/// <summary>https://docs.github.com/rest/repos/webhooks: the secret is told as eight stars, and lost by a change that leaves it out.</summary>
internal static class GitHubHookRoutes
{
    private const string Repository = "/github/repos/{owner}/{name}/hooks";

    public static void MapGitHubHooks(this WebApplication app)
    {
        app.MapGet(Repository, (string owner, string name, HttpRequest request, HookShelf shelf) =>
            Refused(owner, name, request, shelf) ?? HookAnswer.Json(HookAnswer.Page(shelf.At(Place(owner, name)).Select(Told), request)));

        app.MapPost(Repository, async (string owner, string name, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(owner, name, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } hook || hook["config"]?["url"] is null)
                return HookAnswer.Message(422, "Validation Failed");
            if (shelf.At(Place(owner, name)).Any(there => (string?)there["config"]!["url"] == (string?)hook["config"]!["url"]))
                return HookAnswer.Json(JsonNode.Parse("""{"message":"Validation Failed","errors":[{"resource":"Hook","code":"custom","message":"Hook already exists on this repository"}]}""")!, 422);

            hook["id"] = shelf.NextId();
            hook["name"] = "web";
            hook["type"] = "Repository";
            shelf.Add(Place(owner, name), hook);
            return HookAnswer.Json(Told(hook), 201);
        });

        app.MapPatch(Repository + "/{id}", async (string owner, string name, string id, HttpRequest request, HookShelf shelf) =>
            Refused(owner, name, request, shelf)
            ?? (await HookAnswer.ReadAsync(request) is not { } change ? HookAnswer.Message(422, "Validation Failed")
                : shelf.Change(Place(owner, name), id, change) is { } changed ? HookAnswer.Json(Told(changed))
                : HookAnswer.Message(404, "Not Found")));
    }

    private static string Place(string owner, string name) => $"github/{owner}/{name}";

    private static IResult? Refused(string owner, string name, HttpRequest request, HookShelf shelf) =>
        request.Headers.UserAgent.Count == 0 ? HookAnswer.Message(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header")
        : !shelf.Opens(request.Headers.Authorization.ToString(), "Bearer ") ? HookAnswer.Message(401, "Bad credentials")
        : !shelf.Has(Place(owner, name)) ? HookAnswer.Message(404, "Not Found")
        : null;

    private static JsonObject Told(JsonObject hook)
    {
        var told = HookAnswer.Copy(hook);
        if (told["config"]?["secret"] is not null)
            told["config"]!["secret"] = "********";
        return told;
    }
}
