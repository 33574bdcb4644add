using Platform.Aws.Documents;
using Platform.Aws.EventLayers;
using Platform.Aws.Payloads;
using Platform.Builds.Rows;
using Platform.Domain.Content;

namespace Platform.Builds.Snapshots;

/// <summary>Takes snapshots (RULES C2) and reads them again: NDJSON, one item a line, sorted by key, named by its hash.</summary>
internal sealed class SnapshotStore(DocumentTable table, IContentSource content, PayloadStore payloads, EventLayer layer, TimeProvider time)
{
    /// <summary>The number is drawn before the first item is read: a higher one never has older content.</summary>
    public async Task<Snapshot> TakeAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var number = await NextNumberAsync(site, cancellationToken);
        var at = time.GetUtcNow();
        var items = new List<ContentItem>();
        await foreach (var item in content.ReadAsync(site, cancellationToken))
            items.Add(item);
        items.Sort((one, other) => ItemKey.Of(one).CompareTo(ItemKey.Of(other)));

        using var lines = new MemoryStream();
        foreach (var item in items)
        {
            lines.Write(ItemJson.Serialize(item));
            lines.WriteByte((byte)'\n');
        }

        lines.Position = 0;
        var stored = await payloads.PutAsync($"snapshots/{site.Client}", lines, "application/x-ndjson", cancellationToken);
        var info = new SnapshotInfo { Number = number, Key = stored.Key, ContentHash = ContentHash.Of(items), At = at, Items = items.Count };
        return new Snapshot(info, items);
    }

    /// <summary>Writes the snapshot's file, and gives its items.</summary>
    public async Task<Snapshot> FetchAsync(SnapshotInfo info, string file, CancellationToken cancellationToken)
    {
        var bytes = await payloads.GetAsync(new PayloadRef(layer.PayloadsBucket, info.Key, HashOf(info.Key)), cancellationToken);
        await File.WriteAllBytesAsync(file, bytes, cancellationToken);
        return new Snapshot(info, Items(bytes));
    }

    /// <returns>None where the snapshot is no longer kept.</returns>
    public async Task<IReadOnlyList<ContentItem>> FindItemsAsync(string key, CancellationToken cancellationToken)
    {
        var payload = new PayloadRef(layer.PayloadsBucket, key, HashOf(key));
        return await payloads.ExistsAsync(payload, cancellationToken) ? Items(await payloads.GetAsync(payload, cancellationToken)) : [];
    }

    /// <summary>Numbers grow per client and are given to snapshots and rollbacks alike (RULES D3).</summary>
    public async Task<long> NextNumberAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var counter = await table.ChangeAsync(
            RowKeys.Counter(site), RowTypes.Counter, last => new SnapshotCounter((last?.Value ?? 0) + 1), cancellationToken);
        return counter!.Value.Value;
    }

    private static string HashOf(string key) => key[(key.LastIndexOf('/') + 1)..];

    private static IReadOnlyList<ContentItem> Items(byte[] bytes) => [.. Lines(bytes).Select(line => ItemJson.Parse(bytes.AsSpan(line)))];

    private static IEnumerable<Range> Lines(byte[] bytes)
    {
        var start = 0;
        for (var end = Array.IndexOf(bytes, (byte)'\n'); end >= 0; end = Array.IndexOf(bytes, (byte)'\n', start))
        {
            yield return start..end;
            start = end + 1;
        }
    }
}
