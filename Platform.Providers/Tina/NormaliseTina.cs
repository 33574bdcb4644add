using System.Text.Json;
using Platform.Providers.Git;
using Platform.Providers.Json;

namespace Platform.Providers.Tina;

/// <summary>
/// One event for each path that is content:
/// <c>{"clientId":"…","branch":"main","paths":["content/articles/launch-notes"],"type":"content.modified","eventId":"…"}</c>.
/// </summary>
internal static class NormaliseTina
{
    public static NormalisationResult Run(NormalisationInput input)
    {
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable(fault);

        using (json)
            return Read(json.RootElement, input);
    }

    private static NormalisationResult Read(JsonElement body, NormalisationInput input)
    {
        if (body.Text("clientId") is not { } project)
            return new NormalisationResult.Unreadable("The body has no clientId.");
        if (input.Client.SettingsOf(TinaMetadata.Id).GetValueOrDefault("client_id") is var expected && project != expected)
            return new NormalisationResult.Refused(new Refusal(
                "source_mismatch", 400, $"It comes from clientId '{project}', and the client's is '{expected}'.", "Point the webhook at the client it belongs to, or correct client_id in the client's configuration."));
        if (Change(body.Text("type")) is not { } change)
            return new NormalisationResult.Unreadable($"The type '{body.Text("type")}' is none of content.added, content.modified and content.removed.");
        if (body.Text("branch") is not { } branch)
            return new NormalisationResult.Unreadable("The body has no branch.");
        if (input.Client.Repository is not { } repository)
            return new NormalisationResult.Unreadable("The client's configuration names no repository: set content.git.");
        if (branch != repository.Branch)
            return new NormalisationResult.Ignored($"The branch '{branch}' is not published; '{repository.Branch}' is.");
        if (body.Member("paths") is not { ValueKind: JsonValueKind.Array })
            return new NormalisationResult.Unreadable("The body has no list of paths.");

        var paths = body.Items("paths").Where(path => path.ValueKind == JsonValueKind.String).Select(path => path.GetString()!);
        var push = Push(branch, [.. paths.Distinct().Select(path => KeyValuePair.Create(path, change))]);
        return new GitEvents(input, TinaMetadata.Id, push, branch, Draft: false).Of(ContentChange.Of(push.Files!, input.Client));
    }

    private static FileChange? Change(string? type) => type switch
    {
        "content.added" => FileChange.Added,
        "content.modified" => FileChange.Modified,
        "content.removed" => FileChange.Removed,
        _ => null,
    };

    /// <summary>The push behind it, of which TinaCloud tells the branch and the files only.</summary>
    private static GitPush Push(string branch, IReadOnlyList<KeyValuePair<string, FileChange>> files) => new()
    {
        Ref = $"refs/heads/{branch}",
        Before = null,
        After = null,
        Forced = false,
        Repository = null,
        Files = files,
    };
}
