using System.Text.Json;

namespace Platform.StandIns.GitHost;

/// <summary>What nobody does by hand on a laptop: an editor's commit. The repositories themselves are read from disk.</summary>
internal static class GitHostRoutes
{
    public static void MapGitHost(this WebApplication app) => app.MapPost(
        "/_standin/repositories/{client}/edits",
        async (string client, HttpRequest request, DemoRepositories repositories, CancellationToken cancellationToken) =>
        {
            try
            {
                if (await request.ReadFromJsonAsync(GitHostJson.Default.RepositoryEdit, cancellationToken) is not { Branch.Length: > 0, Change: "added" or "modified" or "removed" } edit)
                    return Results.BadRequest();
                if (edit.Path is not { Length: > 0 } && edit.Change != "removed")
                    return Results.BadRequest();
                return repositories.Find(client) is not { } repository ? Results.NotFound()
                    : repository.Edit(edit) is { } range ? Results.Json(range, GitHostJson.Default.CommitRange)
                    : Results.BadRequest();
            }
            catch (JsonException)
            {
                return Results.BadRequest();
            }
        });
}
