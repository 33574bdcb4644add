using Platform.Domain.Content;

namespace Platform.Content.Git;

/// <summary>A commit, and the client's content in it: of each item in each locale, the file that is it.</summary>
internal sealed record GitTip(string Commit, IReadOnlyDictionary<ItemKey, GitFile> Files)
{
    /// <summary>Items that this commit has and the other hasn't, or the other way round, or with other bytes.</summary>
    public IEnumerable<ItemKey> ChangesSince(GitTip other) =>
        Files.Keys.Union(other.Files.Keys).Where(item => Files.GetValueOrDefault(item)?.Blob != other.Files.GetValueOrDefault(item)?.Blob);
}
