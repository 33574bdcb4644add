using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Options;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.Webhooks.Claims;
using Platform.Webhooks.Publishing;
using Platform.Webhooks.Telemetry;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Relay;

/// <summary>Finishes deliveries whose intake died after the claim: normalises the kept body again, to the same events.</summary>
internal sealed partial class ClaimTakeover(
    DeliveryTable table,
    AttemptItems attempts,
    Completion completion,
    ClientDirectory clients,
    WebhookMetrics metrics,
    IOptions<IntakeOptions> options,
    TimeProvider clock,
    ILogger<ClaimTakeover> logger)
{
    public async Task TakeOverAsync(Dictionary<string, AttributeValue> claim, CancellationToken cancellationToken)
    {
        if (clients.IsElsewhere(DeliveryKeys.ClientIn(claim.RequiredText(Pk))) || !await ExtendAsync(claim, cancellationToken))
            return;

        var delivery = new DeliveryId(claim.RequiredText(Delivery));
        if (await attempts.FindAsync(delivery, cancellationToken) is not { } attempt)
        {
            BodyMissing(logger, delivery, claim.RequiredText(Pk));
            return;
        }

        await completion.CompleteAgainAsync(attempt, cancellationToken);
        metrics.Relayed("taken_over");
        TakenOver(logger, delivery);
    }

    /// <summary>One of us, for a lease's time.</summary>
    private Task<bool> ExtendAsync(Dictionary<string, AttributeValue> claim, CancellationToken cancellationToken) => table.TryUpdateAsync(
        claim.RequiredText(Pk),
        DeliveryKeys.Claim,
        "SET #due_at = :due",
        "#state = :claimed AND #due_at = :seen",
        new()
        {
            [":due"] = DeliveryValues.Milliseconds(clock.GetUtcNow() + options.Value.ClaimLease),
            [":claimed"] = new(Wire.Name(ClaimState.Claimed)),
            [":seen"] = claim[DueAt],
        },
        cancellationToken);

    [LoggerMessage(LogLevel.Warning, "Delivery {Delivery} was left by its intake and is finished by the relay")]
    private static partial void TakenOver(ILogger logger, DeliveryId delivery);

    [LoggerMessage(LogLevel.Critical, "Delivery {Delivery} was left by its intake, and its body, client or provider is gone ({Claim})")]
    private static partial void BodyMissing(ILogger logger, DeliveryId delivery, string claim);
}
