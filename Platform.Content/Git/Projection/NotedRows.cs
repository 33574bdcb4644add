using System.Collections.Concurrent;
using Platform.Aws.Documents;
using Platform.Content.Sources;
using Platform.Domain.Content;

namespace Platform.Content.Git.Projection;

/// <summary>Notes the rows of items before their files are read, and writes on condition that they still stand.</summary>
internal sealed class NotedRows(SourceTable sources)
{
    /// <summary>Rows read or written at once, for pushes of thousands of files.</summary>
    public const int AtOnce = 16;

    public async Task<Noted> NoteAsync(GitPush push, ItemKey item, CancellationToken cancellationToken) => new(
        item,
        await sources.FindAsync(push.Site, push.KeyOf(item), cancellationToken),
        await sources.FindAsync(push.Site, push.KeyOf(item), cancellationToken, draft: true));

    public async Task<IReadOnlyCollection<Noted>> NoteAsync(GitPush push, IEnumerable<ItemKey> items, CancellationToken cancellationToken)
    {
        var noted = new ConcurrentBag<Noted>();
        await Parallel.ForEachAsync(items, Options(cancellationToken), async (item, stop) => noted.Add(await NoteAsync(push, item, stop)));
        return noted;
    }

    /// <summary>Every row of the provider there is; without what the items say, which may be much.</summary>
    public async Task<IReadOnlyDictionary<ItemKey, Noted>> NoteAllAsync(GitPush push, CancellationToken cancellationToken)
    {
        var all = new Dictionary<ItemKey, Noted>();
        await foreach (var row in sources.AllAsync(push.Site, push.Unified.Provider, draft: false, cancellationToken))
            all[row.Value.Key.Item] = new Noted(row.Value.Key.Item, Light(row), null);
        await foreach (var row in sources.AllAsync(push.Site, push.Unified.Provider, draft: true, cancellationToken))
            all[row.Value.Key.Item] = new Noted(row.Value.Key.Item, all.GetValueOrDefault(row.Value.Key.Item)?.Published, Light(row));
        return all;
    }

    /// <summary>The items that have a draft on a branch.</summary>
    public async Task<IReadOnlyCollection<ItemKey>> DraftsAsync(GitPush push, string branch, CancellationToken cancellationToken) =>
        await sources.AllAsync(push.Site, push.Unified.Provider, draft: true, cancellationToken)
            .Where(row => row.Value is { Deleted: false } draft && draft.Branch == branch)
            .Select(row => row.Value.Key.Item)
            .ToListAsync(cancellationToken);

    /// <returns>False where one of the rows has changed since it was noted. Another round ends in the same state.</returns>
    public async Task<bool> WriteAsync(GitPush push, Noted noted, Decision decision, CancellationToken cancellationToken)
    {
        // An item is always to be found in one of its rows: what it becomes is written before what it was is taken away.
        if (decision.Draft is { Deleted: false } kept && !await sources.ReplaceAsync(push.Site, noted.Draft, kept, draft: true, cancellationToken))
            return false;
        if (decision.Published is { } published && !await sources.ReplaceAsync(push.Site, noted.Published, published, draft: false, cancellationToken))
            return false;
        return decision.Draft is not { Deleted: true } withdrawn
            || await sources.ReplaceAsync(push.Site, noted.Draft, withdrawn, draft: true, cancellationToken);
    }

    public static ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };

    private static Document<SourceRecord> Light(Document<SourceRecord> row) => row with { Value = row.Value with { Fields = null, BodyText = "" } };
}
