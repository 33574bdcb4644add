using Platform.Aws.Documents;
using Platform.Content.Cache;
using Platform.Domain.Content;

namespace Platform.Content.Syncing;

/// <summary>What a sync has been told so far, a row a step: a function remembers nothing from one step to the next.</summary>
internal sealed class ToldTable(ContentCache cache, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Task NoteAsync(Site site, SyncCursor cursor, IEnumerable<ItemKey> items, CancellationToken cancellationToken)
    {
        var told = new ToldItems([.. items.Select(item => item.ToString())], clock.GetUtcNow() + Kept);
        return cache.Table.ChangeAsync(new DocumentKey(site.Partition, $"{Prefix(cursor)}{cursor.Step:D6}"), ToldItems.Row, _ => told, cancellationToken);
    }

    /// <summary>All that the source under the cursor has told.</summary>
    public async Task<IReadOnlySet<string>> ReadAsync(Site site, SyncCursor cursor, CancellationToken cancellationToken)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in cache.Table.QueryAsync(site.Partition, Prefix(cursor), ToldItems.Row, cancellationToken: cancellationToken))
            all.UnionWith(row.Value.Items);
        return all;
    }

    private static string Prefix(SyncCursor cursor) => $"sync#{cursor.Sync}#{cursor.Source}#";
}
