using Platform.Aws.Deliveries;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Deliveries;

/// <summary>The newest deliveries of a client and a provider, or of all.</summary>
internal sealed class NewestDeliveries(DeliveryReader deliveries, string environment)
{
    private const int PageSize = 100;

    public async Task<IReadOnlyList<DeliveryRecord>> ReadAsync(ClientId? client, ProviderId? provider, int limit, CancellationToken cancellationToken)
    {
        if (provider is null)
            return await deliveries.ListAsync(client, environment, limit, before: null, cancellationToken);

        // Their index knows no providers, so pages are read until there are enough.
        var found = new List<DeliveryRecord>();
        DateTimeOffset? before = null;
        while (found.Count < limit)
        {
            var page = await deliveries.ListAsync(client, environment, PageSize, before, cancellationToken);
            found.AddRange(page.Where(record => record.Provider == provider));
            if (page.Count < PageSize)
                break;
            before = page[^1].ReceivedAt;
        }

        return [.. found.Take(limit)];
    }
}
