using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Telemetry;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Relay;

/// <summary>
/// Starts a delivery's time to live once none of its events is unsettled (RULES A5): raw body, claims, record. The record comes
/// last, so that what a crash leaves is done again.
/// </summary>
internal sealed class DeliveryCloser(DeliveryTable table, ClientDirectory clients, WebhookMetrics metrics, TimeProvider clock)
{
    private static readonly TimeSpan ClaimKept = TimeSpan.FromHours(24);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(10);

    public async Task CloseAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken)
    {
        var record = DeliveryItems.Record(item);
        if (clients.IsElsewhere(record.Client))
            return;

        var events = await table.ListAsync(DeliveryKeys.DeliveryOf(record.Id), DeliveryKeys.EventPrefix, cancellationToken);
        var state = DeliveryStates.Of(record, [.. events.Select(DeliveryItems.Event)]);
        if (state == DeliveryState.Accepted)
        {
            await LookAgainAsync(item, cancellationToken);
            return;
        }

        await ExpireAsync(DeliveryKeys.DeliveryOf(record.Id), DeliveryKeys.Body, BodyKept(record, state), cancellationToken);
        if (record.BodyKey is { } bodyKey)
            await ExpireClaimAsync(bodyKey, record.Id, cancellationToken);
        await EndClaimAsync(record, state, cancellationToken);
        await CloseRecordAsync(record.Id, state, cancellationToken);
        metrics.Relayed("closed");
    }

    /// <summary>What may still be replayed keeps its body as long as its record.</summary>
    private TimeSpan BodyKept(DeliveryRecord record, DeliveryState state) =>
        state is DeliveryState.Quarantined or DeliveryState.DeadLettered
            ? DeliverySettlement.RecordKept
            : TimeSpan.FromHours((clients.Find(record.Client)?.Webhooks ?? new WebhookConfig()).RawBodyHours);

    /// <summary>On condition of what was seen: an event that settles meanwhile has set an earlier time, which must stand.</summary>
    private Task<bool> LookAgainAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) => table.TryUpdateAsync(
        item.RequiredText(Pk),
        DeliveryKeys.Record,
        "SET #due_at = :due",
        "#due_at = :seen",
        new() { [":due"] = DeliveryValues.Milliseconds(clock.GetUtcNow() + LookAgain), [":seen"] = item[DueAt] },
        cancellationToken);

    private Task<bool> ExpireAsync(string pk, string sk, TimeSpan kept, CancellationToken cancellationToken) => table.TryUpdateAsync(
        pk,
        sk,
        "SET #expires_at = :expires REMOVE #unsettled, #due_at",
        "attribute_exists(#pk)",
        new() { [":expires"] = DeliveryValues.Seconds(clock.GetUtcNow() + kept) },
        cancellationToken);

    private Task<bool> ExpireClaimAsync(string pk, DeliveryId delivery, CancellationToken cancellationToken) => table.TryUpdateAsync(
        pk,
        DeliveryKeys.Claim,
        "SET #expires_at = :expires",
        "#delivery_id = :delivery",
        new() { [":expires"] = DeliveryValues.Seconds(clock.GetUtcNow() + ClaimKept), [":delivery"] = new(delivery.Value) },
        cancellationToken);

    /// <summary>A rejected one keeps its state: it is refused again with the same words.</summary>
    private Task<bool> EndClaimAsync(DeliveryRecord record, DeliveryState state, CancellationToken cancellationToken) => table.TryUpdateAsync(
        record.ClaimKey,
        DeliveryKeys.Claim,
        "SET #state = :state, #expires_at = :expires REMOVE #unsettled, #due_at",
        "#delivery_id = :delivery",
        new()
        {
            [":state"] = new(Wire.Name(ClaimStateOf(state))),
            [":expires"] = DeliveryValues.Seconds(clock.GetUtcNow() + ClaimKept),
            [":delivery"] = new(record.Id.Value),
        },
        cancellationToken);

    private Task<bool> CloseRecordAsync(DeliveryId delivery, DeliveryState state, CancellationToken cancellationToken) => table.TryUpdateAsync(
        DeliveryKeys.DeliveryOf(delivery),
        DeliveryKeys.Record,
        "SET #state = :state, #expires_at = :expires REMOVE #unsettled, #due_at",
        "attribute_exists(#pk)",
        new()
        {
            [":state"] = new(Wire.Name(state)),
            [":expires"] = DeliveryValues.Seconds(clock.GetUtcNow() + DeliverySettlement.RecordKept),
        },
        cancellationToken);

    private static ClaimState ClaimStateOf(DeliveryState state) => state switch
    {
        DeliveryState.Ignored => ClaimState.Ignored,
        DeliveryState.Rejected => ClaimState.Rejected,
        DeliveryState.Quarantined => ClaimState.Quarantined,
        _ => ClaimState.Settled,
    };
}
