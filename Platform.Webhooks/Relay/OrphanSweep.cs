using Amazon.DynamoDBv2.Model;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Ids;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Telemetry;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Relay;

/// <summary>
/// Deletes what an attempt that died before its K1 left behind: its raw body and its K2. Its sender was not answered 200, so
/// nothing is lost; and nothing else would ever end it, as time to live starts at settling.
/// </summary>
internal sealed class OrphanSweep(DeliveryTable table, AttemptItems attempts, WebhookMetrics metrics, TimeProvider clock)
{
    public async Task SweepAsync(Dictionary<string, AttributeValue> body, CancellationToken cancellationToken)
    {
        var attempt = DeliveryKeys.DeliveryIn(body.RequiredText(Pk));
        var claim = await table.FindAsync(body.RequiredText(ClaimKey), DeliveryKeys.Claim, cancellationToken);
        if (claim?.Text(Delivery) == attempt.Value)
        {
            await LookAgainAsync(body, cancellationToken);
            return;
        }

        if (claim is null && body.Text(BodyKey) is { } bodyKey)
            await DropBodyClaimAsync(bodyKey, attempt, cancellationToken);
        await attempts.DropAsync(attempt, cancellationToken);
        metrics.Relayed("orphan_deleted");
    }

    /// <summary>It is a delivery, and not closed yet.</summary>
    private Task<bool> LookAgainAsync(Dictionary<string, AttributeValue> body, CancellationToken cancellationToken) => table.TryUpdateAsync(
        body.RequiredText(Pk),
        DeliveryKeys.Body,
        "SET #due_at = :due",
        "#due_at = :seen",
        new() { [":due"] = DeliveryValues.Milliseconds(clock.GetUtcNow() + AttemptItems.Orphaned), [":seen"] = body[DueAt] },
        cancellationToken);

    private Task<bool> DropBodyClaimAsync(string bodyKey, DeliveryId attempt, CancellationToken cancellationToken) => table.TryDeleteAsync(
        bodyKey,
        DeliveryKeys.Claim,
        "#delivery_id = :attempt",
        new() { [":attempt"] = new(attempt.Value) },
        cancellationToken);
}
