using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Builds.Snapshots;
using Platform.Domain.Builds;
using Platform.Domain.Clients;

namespace Platform.Builds.Batching;

/// <summary>Reads what of a client bears on sealing.</summary>
internal sealed class ClientStates(DocumentTable table, IContentSource content, TimeProvider time)
{
    public async Task<ClientBuildState> ReadAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken)
    {
        var running = await table.GetAsync(RowKeys.Running(site), RowTypes.Running, cancellationToken);
        var intent = await table.GetAsync(RowKeys.Intent(site), RowTypes.Intent, cancellationToken);
        var budget = await table.GetAsync(RowKeys.Budget(site), RowTypes.Budget, cancellationToken);
        return new ClientBuildState
        {
            Busy = running is not null || intent is not null,
            BusyUntil = Later(running?.Value.LeaseUntil, intent?.Value.LeaseUntil),
            Held = await table.GetAsync(RowKeys.Hold(site), RowTypes.Hold, cancellationToken) is not null,
            ContentComplete = await content.IsCompleteAsync(site, client, cancellationToken),
            Today = BudgetUse.On(budget?.Value, time.GetUtcNow()),
        };
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
