using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Publishing;

/// <summary>
/// Events under their delivery (RULES A4). Stored before the first publish, each stands in the index of what is unsettled until
/// it had its whole effect.
/// </summary>
internal sealed class EventStore(DeliveryTable table, StoredBytes stored, TimeProvider clock)
{
    private const string Folder = "events";

    /// <summary>Stores an event unless it is there already; what came of it since is not touched.</summary>
    /// <param name="due">When the relay publishes it, if nobody has by then.</param>
    public async Task<StoredEvent> AddAsync(DeliveryId delivery, UnifiedEvent unified, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var bytes = EventJson.Serialize(unified);
        var item = DeliveryItems.Of(unified, delivery).SetDue(due);
        await table.AddAsync(await stored.SetAsync(item, bytes, Folder, cancellationToken), cancellationToken);
        return new StoredEvent(delivery, unified, bytes, Publishes: 0);
    }

    /// <exception cref="System.Text.Json.JsonException">What is stored is no event that this version reads.</exception>
    public async Task<StoredEvent> ReadAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken)
    {
        var bytes = await stored.GetAsync(item, cancellationToken);
        return new StoredEvent(
            DeliveryKeys.DeliveryIn(item.RequiredText(Pk)), EventJson.Parse(bytes), bytes, (int)(item.Number(Publishes) ?? 0))
        {
            PublishedBy = item.Text(Mode) is { } mode ? Wire.Parse<IntegrationMode>(mode) : null,
        };
    }

    /// <summary>Stores what the event says now. Nothing, if it was settled meanwhile.</summary>
    public async Task<StoredEvent> ReplaceAsync(StoredEvent anew, CancellationToken cancellationToken)
    {
        var bytes = EventJson.Serialize(anew.Event);
        if (bytes.AsSpan().SequenceEqual(anew.Bytes))
            return anew;

        var item = await stored.SetAsync([], bytes, Folder, cancellationToken);
        await table.TryUpdateAsync(
            DeliveryKeys.DeliveryOf(anew.Delivery),
            DeliveryKeys.EventOf(anew.Event.EventId),
            $"SET {string.Join(", ", item.Keys.Select(name => $"#{name} = :{name}"))} REMOVE {(item.ContainsKey(Bytes) ? $"#{PayloadUrl}, #{PayloadHash}" : $"#{Bytes}")}",
            "attribute_exists(#unsettled)",
            item.ToDictionary(value => $":{value.Key}", value => value.Value),
            cancellationToken);
        return anew with { Bytes = bytes };
    }

    /// <summary>Notes a publish, and when to look again. Nothing, if it was settled meanwhile.</summary>
    public Task MarkPublishedAsync(StoredEvent published, IntegrationMode by, TimeSpan lookAgain, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return table.TryUpdateAsync(
            DeliveryKeys.DeliveryOf(published.Delivery),
            DeliveryKeys.EventOf(published.Event.EventId),
            "SET #state = :published, #publishes = :publishes, #mode = :mode, #published_at = if_not_exists(#published_at, :now), #due_at = :due",
            "attribute_exists(#unsettled)",
            new()
            {
                [":published"] = new(Wire.Name(DeliveryEventState.Published)),
                [":publishes"] = DeliveryValues.Number(published.Publishes + 1),
                [":mode"] = new(Wire.Name(by)),
                [":now"] = DeliveryValues.Text(now),
                [":due"] = DeliveryValues.Milliseconds(now + lookAgain),
            },
            cancellationToken);
    }

    /// <summary>Gives an event up: it leaves the index, and its time to live starts. False if it was settled meanwhile.</summary>
    public Task<bool> DeadLetterAsync(string pk, string sk, CancellationToken cancellationToken) => table.TryUpdateAsync(
        pk,
        sk,
        "SET #state = :dead, #expires_at = :expires REMOVE #unsettled, #due_at",
        "attribute_exists(#unsettled)",
        new()
        {
            [":dead"] = new(Wire.Name(DeliveryEventState.DeadLettered)),
            [":expires"] = DeliveryValues.Seconds(clock.GetUtcNow() + DeliverySettlement.RecordKept),
        },
        cancellationToken);
}
