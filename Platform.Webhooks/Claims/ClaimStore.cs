using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Options;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Receiving;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Claims;

/// <summary>
/// Layer 4. One delivery is taken once: by its id (K1) and, where the provider's bodies allow it, by its signed bytes (K2).
/// Order of writes (RULES A1): raw body under the attempt's id → K2, which names K1 → K1, which names the body.
/// </summary>
internal sealed class ClaimStore(DeliveryTable table, AttemptItems attempts, IOptions<IntakeOptions> options, TimeProvider clock)
{
    public async Task<ClaimResult> ClaimAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        await attempts.KeepAsync(attempt, cancellationToken);

        var result = await ClaimBodyAsync(attempt, cancellationToken) ?? await ClaimIdAsync(attempt, cancellationToken);
        if (result is not ClaimResult.Won)
            await attempts.DropAsync(attempt.Id, cancellationToken);
        return result;
    }

    /// <summary>Ends what <see cref="ClaimAsync"/> began: no takeover any more. Nothing, if somebody else has ended it.</summary>
    /// <param name="refusal">For a rejected one: whoever brings it again gets the same answer.</param>
    public Task EndAsync(Attempt attempt, ClaimState state, Problem? refusal, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, AttributeValue>
        {
            [":state"] = new(Wire.Name(state)),
            [":claimed"] = new(Wire.Name(ClaimState.Claimed)),
            [":delivery"] = new(attempt.Id.Value),
        };
        var update = "SET #state = :state";
        if (refusal is not null)
        {
            update += ", #code = :code, #status = :status, #reason = :reason, #fix = :fix";
            values[":code"] = new(refusal.Code);
            values[":status"] = DeliveryValues.Number(refusal.Status);
            values[":reason"] = new(refusal.Detail);
            values[":fix"] = new(refusal.Fix);
        }

        return table.TryUpdateAsync(
            attempt.ClaimKey,
            DeliveryKeys.Claim,
            update + " REMOVE #unsettled, #due_at",
            "#delivery_id = :delivery AND #state = :claimed",
            values,
            cancellationToken);
    }

    /// <returns>Null where the attempt may go on to K1.</returns>
    private async Task<ClaimResult?> ClaimBodyAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.BodyKey is not { } key)
            return null;

        while (true)
        {
            var write = await table.AddAsync(BodyClaim(attempt, key), cancellationToken);
            if (write.Applied)
                return null;
            if (Expiry.Live(write.Existing, clock.GetUtcNow()) is not { } existing)
                continue;

            var named = existing.RequiredText(ClaimKey);
            if (named == attempt.ClaimKey)
                return null;
            if (await FindNamedAsync(named, key, cancellationToken) is { } owner)
                return new ClaimResult.Replay(owner);
            if (await TakeBodyOverAsync(attempt, key, named, cancellationToken))
                return null;
        }
    }

    /// <summary>K2 counts only if the K1 it names exists, for these same bytes: else its writer died, or came with an id that was taken.</summary>
    private async Task<DeliveryId?> FindNamedAsync(string claimKey, string bodyKey, CancellationToken cancellationToken) =>
        await table.FindAsync(claimKey, DeliveryKeys.Claim, cancellationToken) is { } claim && claim.Text(BodyKey) == bodyKey
            ? new DeliveryId(claim.RequiredText(Delivery))
            : null;

    private Task<bool> TakeBodyOverAsync(Attempt attempt, string key, string named, CancellationToken cancellationToken) => table.TryUpdateAsync(
        key,
        DeliveryKeys.Claim,
        "SET #claim_key = :mine, #delivery_id = :delivery",
        "#claim_key = :theirs",
        new() { [":mine"] = new(attempt.ClaimKey), [":delivery"] = new(attempt.Id.Value), [":theirs"] = new(named) },
        cancellationToken);

    private async Task<ClaimResult> ClaimIdAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var write = await table.AddAsync(IdClaim(attempt), cancellationToken);
            if (write.Applied)
                return new ClaimResult.Won();
            if (Expiry.Live(write.Existing, clock.GetUtcNow()) is { } existing)
                return Judge(attempt, existing);
        }
    }

    private static ClaimResult Judge(Attempt attempt, Dictionary<string, AttributeValue> existing)
    {
        var delivery = new DeliveryId(existing.RequiredText(Delivery));
        // Our own write whose answer was lost: the SDK repeated it and met itself.
        if (delivery == attempt.Id)
            return new ClaimResult.Won();
        if (existing.RequiredText(BodyHash) != attempt.BodyHash)
            return new ClaimResult.OtherBody(delivery);
        return existing.RequiredText(State) == Wire.Name(ClaimState.Rejected) && existing.Text(Code) is { } code
            ? new ClaimResult.RefusedBefore(new Problem(code, (int)existing.RequiredNumber(Status), existing.RequiredText(Reason), existing.RequiredText(Fix)))
            : new ClaimResult.Duplicate(delivery);
    }

    private static Dictionary<string, AttributeValue> BodyClaim(Attempt attempt, string key) => Items
        .Key(key, DeliveryKeys.Claim)
        .Set(ClaimKey, attempt.ClaimKey)
        .Set(Delivery, attempt.Id.Value);

    private Dictionary<string, AttributeValue> IdClaim(Attempt attempt) => Items
        .Key(attempt.ClaimKey, DeliveryKeys.Claim)
        .Set(State, Wire.Name(ClaimState.Claimed))
        .Set(Delivery, attempt.Id.Value)
        .Set(BodyKey, attempt.BodyKey)
        .Set(BodyHash, attempt.BodyHash)
        .Set(ReceivedAt, attempt.ReceivedAt)
        .SetDue(clock.GetUtcNow() + options.Value.ClaimLease);
}
