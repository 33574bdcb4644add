using Amazon.DynamoDBv2.Model;
using Platform.Aws.EventLayers;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Aws.Deliveries;

/// <summary>Deliveries for the console and the CLI.</summary>
public sealed class DeliveryReader(DeliveryTable table, ClientDirectory clients)
{
    /// <summary>Deliveries, newest first.</summary>
    /// <param name="client">Null for those of all clients.</param>
    /// <param name="before">Only those received before; to page on, the last one's <see cref="DeliveryRecord.ReceivedAt"/>.</param>
    public async Task<IReadOnlyList<DeliveryRecord>> ListAsync(
        ClientId? client, string environment, int limit, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var ids = client is { } one ? [one] : clients.All.Select(c => c.ClientId).ToArray();
        var lists = await Task.WhenAll(ids.Select(id => ListOfAsync(id, environment, limit, before, cancellationToken)));
        return [.. lists.SelectMany(list => list).OrderByDescending(record => record.ReceivedAt).Take(limit)];
    }

    /// <summary>A delivery with its events and the state they add up to, or null if there is none (any more).</summary>
    public async Task<DeliveryDetail?> GetAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        var items = await table.ListAsync(DeliveryKeys.DeliveryOf(delivery), "", cancellationToken);
        if (items.FirstOrDefault(item => item.Required(DeliveryAttributes.Sk) == DeliveryKeys.Record) is not { } item)
            return null;

        var record = DeliveryItems.Record(item);
        DeliveryEvent[] events = [.. items.Where(DeliveryItems.IsEvent).Select(DeliveryItems.Event)];
        return new DeliveryDetail(
            record with { State = DeliveryStates.Of(record, events) },
            events,
            items.Any(i => i.Required(DeliveryAttributes.Sk) == DeliveryKeys.Body));
    }

    private async Task<IEnumerable<DeliveryRecord>> ListOfAsync(
        ClientId client, string environment, int limit, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var items = await table.QueryAsync(
            new QueryRequest
            {
                IndexName = Indexes.RecentDeliveries.Name,
                KeyConditionExpression = "#client_env = :of AND #received_at < :before",
                ExpressionAttributeNames = new()
                {
                    ["#client_env"] = DeliveryAttributes.ClientEnvironment,
                    ["#received_at"] = DeliveryAttributes.ReceivedAt,
                },
                ExpressionAttributeValues = new()
                {
                    [":of"] = new(DeliveryKeys.ClientEnvironment(client, environment)),
                    [":before"] = new(ItemValues.Time(before ?? DateTimeOffset.MaxValue)),
                },
                ScanIndexForward = false,
            },
            limit,
            cancellationToken);
        return items.Select(DeliveryItems.Record);
    }
}
