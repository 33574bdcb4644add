using System.Text;
using LibGit2Sharp;

namespace Platform.Tests.Content.Git;

/// <summary>A bare repository on disk, and an author who pushes to it. Each commit is a minute after the one before.</summary>
internal sealed class TestRepository
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private int minutes;

    public TestRepository(string folder)
    {
        Folder = folder;
        Repository.Init(folder, isBare: true);
    }

    public string Folder { get; }

    /// <summary>One commit, of files with their text; null takes a file away.</summary>
    /// <returns>The branch's commits before and after; null before where the branch is new.</returns>
    public (string? Before, string After) Push(string branch, params IEnumerable<(string Path, string? Text)> files)
    {
        using var repository = new Repository(Folder);
        var reference = repository.Refs[$"refs/heads/{branch}"];
        var parent = (reference ?? repository.Refs["refs/heads/main"])?.TargetIdentifier is { } id ? repository.Lookup<Commit>(id) : null;
        var tree = parent is null ? new TreeDefinition() : TreeDefinition.From(parent);
        foreach (var (path, text) in files)
        {
            if (text is null)
                tree.Remove(path);
            else
                tree.Add(path, repository.ObjectDatabase.CreateBlob(new MemoryStream(Encoding.UTF8.GetBytes(text))), Mode.NonExecutableFile);
        }

        var author = new Signature("Ada Example", "ada@example.com", Morning.AddMinutes(++minutes));
        var commit = repository.ObjectDatabase.CreateCommit(author, author, "A change", repository.ObjectDatabase.CreateTree(tree), parent is null ? [] : [parent], false);
        repository.Refs.Add($"refs/heads/{branch}", commit.Id, allowOverwrite: true);
        return (reference?.TargetIdentifier, commit.Sha);
    }

    public (string? Before, string After) PushFile(string path, string? text) => Push("main", (path, text));

    /// <summary>A forced push: the branch is another commit's now.</summary>
    public (string? Before, string After) Force(string branch, string commit)
    {
        using var repository = new Repository(Folder);
        var before = repository.Refs[$"refs/heads/{branch}"]?.TargetIdentifier;
        repository.Refs.Add($"refs/heads/{branch}", new ObjectId(commit), allowOverwrite: true);
        return (before, commit);
    }

    public string Delete(string branch)
    {
        using var repository = new Repository(Folder);
        var before = repository.Refs[$"refs/heads/{branch}"].TargetIdentifier;
        repository.Refs.Remove($"refs/heads/{branch}");
        return before;
    }
}
