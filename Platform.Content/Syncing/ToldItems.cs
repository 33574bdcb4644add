using Platform.Aws.Documents;

namespace Platform.Content.Syncing;

/// <summary>The items that a provider told in one step of a sync: <c>article-7#en</c>.</summary>
internal sealed record ToldItems(IReadOnlyList<string> Items, DateTimeOffset ExpiresAt)
{
    public static readonly DocumentType<ToldItems> Row = new(SyncJson.Default.ToldItems, told => new DocumentMarks { ExpiresAt = told.ExpiresAt });
}
