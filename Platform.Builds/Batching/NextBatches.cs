using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <summary>Which batch a client's next event joins.</summary>
internal sealed class NextBatches(DocumentTable table, TimeProvider time)
{
    public async Task<BatchId> CurrentAsync(SiteKey site, CancellationToken cancellationToken) =>
        (await PeekAsync(site, cancellationToken))?.BatchId ?? await AdvanceAsync(site, null, cancellationToken);

    /// <returns>Null before the client's first event.</returns>
    public async Task<NextBatch?> PeekAsync(SiteKey site, CancellationToken cancellationToken) =>
        (await table.GetAsync(RowKeys.Next(site), RowTypes.Next, cancellationToken))?.Value;

    /// <summary>Moves on from a batch that takes no more events. Whoever comes second finds it done.</summary>
    public async Task<BatchId> AdvanceAsync(SiteKey site, BatchId? closed, CancellationToken cancellationToken)
    {
        var current = await table.GetAsync(RowKeys.Next(site), RowTypes.Next, cancellationToken);
        if (current is not null && current.Value.BatchId != closed)
            return current.Value.BatchId;

        var next = new NextBatch(NewId.Batch(time.GetUtcNow()));
        return await table.PutAsync(RowKeys.Next(site), next, current?.Version ?? 0, RowTypes.Next, cancellationToken) is null
            ? await AdvanceAsync(site, closed, cancellationToken)
            : next.BatchId;
    }
}
