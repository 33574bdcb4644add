using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Json;
using Platform.Providers.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Git;

/// <summary>
/// The next push of the same files: it follows on the recorded one. A new branch stays new and a deleted one deleted, since
/// that is what the recording is about. The words are in the repository: their change is no webhook's.
/// </summary>
internal static class EditGit
{
    // GitHub's compare addresses hold that much of an id.
    private const int ShortId = 12;

    public static Recording Run(Recording recording, TimeProvider clock)
    {
        var delivery = Guid.NewGuid().ToString();
        var headers = recording.Headers
            .Select(header => header.Key)
            .Where(name => GitHeaders.DeliveryIds.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, _ => delivery, StringComparer.OrdinalIgnoreCase);
        return Edited(recording.Body, clock.GetUtcNow()) is { } body
            ? recording.With(headers, JsonSerializer.SerializeToUtf8Bytes(body, PlatformJson.Options))
            : recording.With(headers);
    }

    private static JsonObject? Edited(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (!JsonBody.TryParse(body, out var json, out _))
            return null;

        using (json)
        {
            var push = json.RootElement;
            if (!GitPush.HasShape(push) || !GitPush.IsCommit(push.Text("before")) || !GitPush.IsCommit(push.Text("after")))
                return null;

            var (before, after) = (push.Text("before")!, push.Text("after")!);
            var edited = JsonNode.Parse(WithNewIds(Encoding.UTF8.GetString(body.Span), Commits(push).Append(after)))!.AsObject();
            if (!GitPush.IsAbsent(before))
                edited["before"] = GitPush.IsAbsent(after) ? NewId(before) : after;
            Date(edited, now);
            return edited;
        }
    }

    private static IEnumerable<string> Commits(JsonElement push) => push.Items("commits").Select(commit => commit.Text("id")).OfType<string>();

    /// <summary>In the text, since ids stand in addresses too.</summary>
    private static string WithNewIds(string text, IEnumerable<string> ids)
    {
        foreach (var id in ids.Distinct().Where(id => GitPush.IsCommit(id) && !GitPush.IsAbsent(id)))
        {
            var fresh = NewId(id);
            text = text.Replace(id, fresh, StringComparison.Ordinal).Replace(id[..ShortId], fresh[..ShortId], StringComparison.Ordinal);
        }

        return text;
    }

    private static string NewId(string like) => RandomNumberGenerator.GetHexString(like.Length, lowercase: true);

    private static void Date(JsonObject push, DateTimeOffset now)
    {
        foreach (var commit in (push["commits"] as JsonArray ?? []).Append(push["head_commit"]).OfType<JsonObject>())
            commit["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        if (push["repository"] is JsonObject repository && repository["pushed_at"] is JsonValue)
            repository["pushed_at"] = now.ToUnixTimeSeconds();
    }
}
