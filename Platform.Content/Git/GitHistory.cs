using LibGit2Sharp;

namespace Platform.Content.Git;

/// <summary>When files were changed last: a file's own time, which stays while other files change.</summary>
internal static class GitHistory
{
    /// <summary>A file that none of so many commits touched has the time of the oldest of them.</summary>
    private const int LongestWalk = 5_000;

    private static readonly CompareOptions WithoutRenames = new() { Similarity = SimilarityOptions.None };

    /// <param name="paths">Each a file of the commit.</param>
    public static IReadOnlyDictionary<string, DateTimeOffset> LastChanges(Repository clone, Commit tip, IEnumerable<string> paths)
    {
        var open = paths.ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, DateTimeOffset>(open.Count, StringComparer.Ordinal);
        var commit = tip;
        for (var walked = 1; open.Count > 0 && walked < LongestWalk && commit.Parents.FirstOrDefault() is { } parent; walked++)
        {
            foreach (var change in clone.Diff.Compare<TreeChanges>(parent.Tree, commit.Tree, WithoutRenames))
            {
                if (open.Remove(change.Path))
                    found[change.Path] = commit.Committer.When;
            }

            commit = parent;
        }

        foreach (var path in open)
            found[path] = commit.Committer.When;
        return found;
    }
}
