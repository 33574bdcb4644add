using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Domain.Ids;

namespace Platform.Direct.Asking;

/// <summary>What became of the batch that an event joined, or of those that its events were put back into.</summary>
internal sealed class JoinedBatches(DocumentTable table)
{
    /// <returns>True where a build of it went live, or its content was live already.</returns>
    public async Task<bool> HasShownAsync(SiteKey site, BatchId joined, CancellationToken cancellationToken)
    {
        var batch = await FindAsync(site, joined, cancellationToken);
        while (batch is { Phase: BatchPhase.PutBack, MergedInto: { } into })
            batch = await FindAsync(site, into, cancellationToken);
        return batch?.Phase is BatchPhase.Live or BatchPhase.Dropped;
    }

    private async Task<Batch?> FindAsync(SiteKey site, BatchId batch, CancellationToken cancellationToken) =>
        (await table.GetAsync(RowKeys.Batch(site, batch), RowTypes.Batch, cancellationToken))?.Value;
}
