using Platform.Domain.Clients;
using Platform.Domain.Content;

namespace Platform.Providers.Git;

/// <summary>What a push did to one item in one locale.</summary>
/// <param name="Path">The file that is, or was, the item.</param>
internal sealed record ContentChange(GitContentPath Item, string Path, FileChange Change)
{
    public static IReadOnlyList<ContentChange> Of(IReadOnlyList<KeyValuePair<string, FileChange>> files, ClientServiceConfig client) =>
    [
        .. files
            .Select(file => GitContentPath.Of(file.Key, client) is { } item ? new ContentChange(item, file.Key, file.Value) : null)
            .OfType<ContentChange>()
            .GroupBy(change => (change.Item.Id, change.Item.Locale))
            .Select(changes => Joined([.. changes])),
    ];

    /// <summary>
    /// Two files can be the same item: <c>tea.md</c> that became <c>tea/index.md</c>. What is there counts then, not what went.
    /// </summary>
    private static ContentChange Joined(ContentChange[] changes)
    {
        if (changes.LastOrDefault(change => change.Change != FileChange.Removed) is not { } present)
            return changes[^1];
        return changes.Length > 1 ? present with { Change = FileChange.Modified } : present;
    }
}
