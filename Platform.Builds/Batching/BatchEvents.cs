using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Builds.Batching;

/// <summary>The events of a batch, with those that it carries from batches that were put back.</summary>
internal sealed class BatchEvents(DocumentTable table)
{
    /// <returns>In the order in which they joined, each once.</returns>
    public async Task<IReadOnlyList<BatchMember>> ListAsync(SiteKey site, Batch batch, CancellationToken cancellationToken)
    {
        var members = new Dictionary<EventId, BatchMember>();
        foreach (var from in batch.Carries.Append(batch.BatchId))
        {
            await foreach (var member in table.QueryAsync(site.Partition, RowKeys.Members(from), RowTypes.Member, cancellationToken: cancellationToken))
                members.TryAdd(member.Value.EventId, member.Value);
        }

        return [.. members.Values.OrderBy(member => member.JoinedAt)];
    }

    /// <returns>Whether a low event waits in the batch; one that opens it is counted with the header, and may not be yet.</returns>
    public async Task<bool> AnyLowAsync(SiteKey site, BatchId batch, CancellationToken cancellationToken)
    {
        await foreach (var member in table.QueryAsync(site.Partition, RowKeys.Members(batch), RowTypes.Member, cancellationToken: cancellationToken))
        {
            if (member.Value.Priority == Priority.Low)
                return true;
        }

        return false;
    }
}
