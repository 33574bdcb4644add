using LibGit2Sharp;
using Platform.Domain.Clients;
using Platform.Domain.Content;

namespace Platform.Content.Git;

/// <summary>Finds a client's content in a commit.</summary>
internal static class GitTree
{
    /// <summary>Where two files are one item (<c>tea.md</c>, <c>tea/index.md</c>), the first by ordinal order is: whoever reads the commit agrees.</summary>
    public static GitTip Read(Commit commit, ClientServiceConfig client)
    {
        var files = new Dictionary<ItemKey, GitFile>();
        foreach (var (path, blob) in Blobs(commit.Tree, client.Repository!.Directory.Trim('/')))
        {
            if (GitContentPath.Of(path, client) is not { } item)
                continue;

            var key = new ItemKey(item.Id, item.Locale);
            if (!files.TryGetValue(key, out var other) || string.CompareOrdinal(path, other.Path) < 0)
                files[key] = new GitFile(path, blob, item);
        }

        return new GitTip(commit.Sha, files);
    }

    private static IEnumerable<(string Path, string Blob)> Blobs(Tree root, string directory)
    {
        if ((directory.Length == 0 ? root : root[directory]?.Target as Tree) is not { } content)
            yield break;

        var open = new Stack<(string Prefix, Tree Tree)>([(directory.Length == 0 ? "" : directory + "/", content)]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in folder.Tree)
            {
                // Neither submodules nor symbolic links, whose bytes are a path.
                if (entry.Target is Tree inner)
                    open.Push(($"{folder.Prefix}{entry.Name}/", inner));
                else if (entry.Mode is Mode.NonExecutableFile or Mode.NonExecutableGroupWritableFile or Mode.ExecutableFile)
                    yield return (folder.Prefix + entry.Name, entry.Target.Sha);
            }
        }
    }
}
