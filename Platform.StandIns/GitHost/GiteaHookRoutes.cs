using System.Text.Json.Nodes;
using Platform.StandIns.Hooks;

namespace Platform.StandIns.GitHost;

/// <summary>
/// https://docs.gitea.com/api/ (repoCreateHook, repoEditHook): a change keeps the secret whatever it says, and empties the filter and
/// the header that it leaves out.
/// </summary>
internal static class GiteaHookRoutes
{
    private const string Repository = "/gitea/repos/{owner}/{name}/hooks";

    public static void MapGiteaHooks(this WebApplication app)
    {
        app.MapGet(Repository, (string owner, string name, HttpRequest request, HookShelf shelf) =>
            Refused(owner, name, request, shelf) ?? HookAnswer.Json(HookAnswer.Page(shelf.At(Place(owner, name)).Select(Told), request)));

        app.MapPost(Repository, async (string owner, string name, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(owner, name, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } hook || (string?)hook["type"] is not ("gitea" or "forgejo"))
                return HookAnswer.Message(422, "Invalid hook type");
            if (hook["config"]?["url"] is null || hook["config"]?["content_type"] is null)
                return HookAnswer.Message(422, "Missing config option: url");
            hook["id"] = shelf.NextId();
            shelf.Add(Place(owner, name), hook);
            return HookAnswer.Json(Told(hook), 201);
        });

        app.MapPatch(Repository + "/{id}", async (string owner, string name, string id, HttpRequest request, HookShelf shelf) =>
        {
            if (Refused(owner, name, request, shelf) is { } refused)
                return refused;
            if (await HookAnswer.ReadAsync(request) is not { } change || shelf.At(Place(owner, name)).FirstOrDefault(hook => hook["id"]!.ToString() == id) is not { } there)
                return HookAnswer.Message(404, "Not Found");
            if (change["config"] is JsonObject config)
                config["secret"] = there["config"]!["secret"]?.DeepClone();
            foreach (var emptied in (string[])["branch_filter", "authorization_header"])
                change[emptied] = (string?)change[emptied] ?? "";
            return HookAnswer.Json(Told(shelf.Change(Place(owner, name), id, change)!));
        });
    }

    private static string Place(string owner, string name) => $"gitea/{owner}/{name}";

    private static IResult? Refused(string owner, string name, HttpRequest request, HookShelf shelf) =>
        !shelf.Opens(request.Headers.Authorization.ToString(), "token ") ? HookAnswer.Message(401, "user does not exist [uid: 0, name: ]")
        : !shelf.Has(Place(owner, name)) ? HookAnswer.Message(404, "The target couldn't be found.")
        : null;

    private static JsonObject Told(JsonObject hook)
    {
        var told = HookAnswer.Copy(hook);
        (told["config"] as JsonObject)?.Remove("secret");
        return told;
    }
}
