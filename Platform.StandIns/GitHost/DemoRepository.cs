using System.Text;
using LibGit2Sharp;

namespace Platform.StandIns.GitHost;

/// <summary>One bare repository, and the commits of its invented editor.</summary>
internal sealed class DemoRepository(string folder, TimeProvider clock)
{
    private const string Main = "main";

    private static readonly string[] Extensions = ["", ".md", ".mdx", ".json"];

    private readonly Lock gate = new();

    /// <summary>One commit of all that is below a folder. Made beside its place and moved there: it is whole, or not there.</summary>
    public static void Make(string source, string folder, DateTimeOffset now)
    {
        if (Directory.Exists(folder))
            return;

        var draft = folder + ".new";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        Repository.Init(draft, isBare: true);
        using (var repository = new Repository(draft))
        {
            var tree = new TreeDefinition();
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
                tree.Add(Path.GetRelativePath(source, file).Replace('\\', '/'), repository.ObjectDatabase.CreateBlob(file), Mode.NonExecutableFile);
            var first = Commit(repository, tree, "First content", [], now);
            repository.Refs.Add($"refs/heads/{Main}", first.Id);
            repository.Refs.UpdateTarget("HEAD", $"refs/heads/{Main}");
        }

        Directory.Move(draft, folder);
    }

    /// <returns>Null where the branch could have no such name.</returns>
    public CommitRange? Edit(RepositoryEdit edit)
    {
        var reference = $"refs/heads/{edit.Branch}";
        if (!Reference.IsValidName(reference))
            return null;
        lock (gate)
        {
            using var repository = new Repository(folder);
            var branch = repository.Refs[reference];
            if (edit.Path is not { } path)
                return Remove(repository, branch);

            var before = repository.Lookup<Commit>((branch ?? repository.Refs[$"refs/heads/{Main}"]).TargetIdentifier);
            var now = clock.GetUtcNow();
            var tree = Edited(repository, before, path, edit.Change, now);
            var after = tree is null ? before : Commit(repository, tree, $"{edit.Change}: {path}", [before], now);
            repository.Refs.Add(reference, after.Id, allowOverwrite: true);
            return new CommitRange(before.Sha, after.Sha);
        }
    }

    private static CommitRange Remove(Repository repository, Reference? branch)
    {
        if (branch is not null)
            repository.Refs.Remove(branch);
        return new CommitRange(branch?.TargetIdentifier, null);
    }

    /// <summary>Null where nothing changes.</summary>
    private static TreeDefinition? Edited(Repository repository, Commit before, string path, string change, DateTimeOffset now)
    {
        // TinaCloud leaves the extension out.
        var entry = Extensions.Select(extension => before[path + extension]).FirstOrDefault(found => found?.TargetType == TreeEntryTargetType.Blob);
        if (change == "removed")
            return entry is null ? null : TreeDefinition.From(before).Remove(entry.Path);

        var full = entry?.Path ?? (Path.HasExtension(path) ? path : path + ".md");
        var text = EditedText.Of(full, (entry?.Target as Blob)?.GetContentText(), now);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return TreeDefinition.From(before).Add(full, repository.ObjectDatabase.CreateBlob(bytes), Mode.NonExecutableFile);
    }

    private static Commit Commit(Repository repository, TreeDefinition tree, string message, IEnumerable<Commit> parents, DateTimeOffset now)
    {
        var author = new Signature("Demo Author", "author@example.com", now);
        return repository.ObjectDatabase.CreateCommit(author, author, message, repository.ObjectDatabase.CreateTree(tree), parents, prettifyMessage: true);
    }
}
