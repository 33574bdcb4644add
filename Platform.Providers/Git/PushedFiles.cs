using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Git;

/// <summary>What the commits of a push did to files, the last change of each.</summary>
internal static class PushedFiles
{
    // GitHub reports no more of one commit.
    private const int MostFilesOfCommit = 3000;

    private static readonly (string Member, FileChange Change)[] Lists =
        [("removed", FileChange.Removed), ("added", FileChange.Added), ("modified", FileChange.Modified)];

    /// <returns>Null where the push does not list every commit, or a commit not every file.</returns>
    public static IReadOnlyList<KeyValuePair<string, FileChange>>? Of(JsonElement push, IGitHost host)
    {
        var commits = OldestFirst(push);
        // None at all is a branch that was moved to commits which the host had before.
        if (commits.Length == 0 || !host.ListsAll(push, commits.Length) || !commits.All(ListsFiles))
            return null;

        var files = new OrderedDictionary<string, FileChange>(StringComparer.Ordinal);
        foreach (var commit in commits)
        {
            foreach (var (member, change) in Lists)
            {
                foreach (var path in Paths(commit, member))
                    files[path] = change;
            }
        }

        return [.. files];
    }

    /// <summary>GitHub and GitLab list the oldest first, Gitea the newest.</summary>
    private static JsonElement[] OldestFirst(JsonElement push)
    {
        JsonElement[] commits = [.. push.Items("commits")];
        if (commits.Length > 1 && commits[0].Text("id") is { } first && first == push.Text("after"))
            Array.Reverse(commits);
        return commits;
    }

    private static bool ListsFiles(JsonElement commit) =>
        Lists.Any(list => commit.Member(list.Member) is { ValueKind: JsonValueKind.Array })
        && Lists.Sum(list => commit.Items(list.Member).Count()) < MostFilesOfCommit;

    private static IEnumerable<string> Paths(JsonElement commit, string member) =>
        commit.Items(member).Where(path => path.ValueKind == JsonValueKind.String).Select(path => path.GetString()!);
}
