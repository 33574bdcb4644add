using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Aws.Deliveries;

/// <summary>Deliveries for the console and the CLI.</summary>
public sealed class DeliveryReader(DeliveryTable table, StoredBytes stored, ClientDirectory clients)
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
        if (items.FirstOrDefault(item => item.RequiredText(DeliveryAttributes.Sk) == DeliveryKeys.Record) is not { } item)
            return null;

        var record = DeliveryItems.Record(item);
        DeliveryEvent[] events = [.. items.Where(DeliveryItems.IsEvent).Select(DeliveryItems.Event)];
        return new DeliveryDetail(
            record with { State = DeliveryStates.Of(record, events) },
            events,
            items.Any(i => i.RequiredText(DeliveryAttributes.Sk) == DeliveryKeys.Body));
    }

    /// <summary>The events of a delivery alone; none where it is not known (any more).</summary>
    public async Task<IReadOnlyList<DeliveryEvent>> EventsAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        var items = await table.ListAsync(DeliveryKeys.DeliveryOf(delivery), DeliveryKeys.EventPrefix, cancellationToken);
        return [.. items.Select(DeliveryItems.Event)];
    }

    /// <summary>The raw body with its kept headers, or null once it is no longer kept.</summary>
    public async Task<DeliveryBody?> ReadBodyAsync(DeliveryId delivery, CancellationToken cancellationToken) =>
        await table.FindAsync(DeliveryKeys.DeliveryOf(delivery), DeliveryKeys.Body, cancellationToken) is { } item
            ? new DeliveryBody(item.Headers(), await stored.GetAsync(item, cancellationToken))
            : null;

    /// <summary>An event of a delivery as it was published, or null once it is no longer kept.</summary>
    public async Task<DeliveryEventBody?> ReadEventAsync(DeliveryId delivery, EventId id, CancellationToken cancellationToken) =>
        await table.FindAsync(DeliveryKeys.DeliveryOf(delivery), DeliveryKeys.EventOf(id), cancellationToken) is { } item
        && await stored.GetAsync(item, cancellationToken) is { Length: > 0 } bytes
            ? new DeliveryEventBody(bytes, item.Text(DeliveryAttributes.PayloadUrl) is { } url ? new Uri(url) : null)
            : null;

    private async Task<IEnumerable<DeliveryRecord>> ListOfAsync(
        ClientId client, string environment, int limit, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var items = await table.QueryAsync(
            new QueryRequest
            {
                IndexName = Indexes.RecentDeliveries.Name,
                KeyConditionExpression = "#client_env = :of AND #received_at < :before",
                ExpressionAttributeValues = new()
                {
                    [":of"] = new(Items.ClientEnv(client, environment)),
                    [":before"] = DeliveryValues.Text(before ?? DateTimeOffset.MaxValue),
                },
                ScanIndexForward = false,
            },
            limit,
            cancellationToken);
        return items.Select(DeliveryItems.Record);
    }
}
