using System.Security.Cryptography;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Options;
using Platform.Aws.Deliveries;
using Platform.Aws.Dynamo;
using static Platform.Aws.Deliveries.DeliveryAttributes;

namespace Platform.Webhooks.Verification;

/// <summary>
/// What is known of one-time tokens (RULES A2): <c>verifying → valid | invalid</c>, with the hash of the body that came along.
/// No claim: the body is not verified yet, so nobody may occupy an order's key.
/// </summary>
internal sealed class TokenRecords(DeliveryTable table, IOptions<IntakeOptions> options, TimeProvider clock)
{
    private const string Verifying = "verifying";
    private const string Valid = "valid";
    private const string Invalid = "invalid";

    // A token lives an hour at Snipcart; the record must outlive it.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <param name="key">Of <see cref="DeliveryKeys.TokenOf"/>.</param>
    public async Task<TokenEntry> EnterAsync(string key, string bodyHash, CancellationToken cancellationToken)
    {
        var owner = RandomNumberGenerator.GetHexString(32, lowercase: true);
        while (true)
        {
            var write = await table.AddAsync(NewRecord(key, owner, bodyHash), cancellationToken);
            if (write.Applied)
                return new TokenEntry.Ours(owner, MayBeUsedUp: false);
            if (Expiry.Live(write.Existing, clock.GetUtcNow()) is { } record
                && await ReadAsync(key, record, owner, bodyHash, cancellationToken) is { } entry)
            {
                return entry;
            }
        }
    }

    /// <summary>Keeps the verdict, unless another owner has taken over meanwhile and finds its own.</summary>
    public Task KeepAsync(string key, TokenEntry.Ours ours, string? secret, CancellationToken cancellationToken) => table.TryUpdateAsync(
        key,
        DeliveryKeys.Token,
        secret is null ? "SET #state = :verdict" : "SET #state = :verdict, #secret = :secret",
        "#owner = :owner AND #state = :verifying",
        secret is null
            ? new() { [":verdict"] = new(Invalid), [":owner"] = new(ours.Owner), [":verifying"] = new(Verifying) }
            : new() { [":verdict"] = new(Valid), [":owner"] = new(ours.Owner), [":verifying"] = new(Verifying), [":secret"] = new(secret) },
        cancellationToken);

    /// <summary>Lets the next request ask at once: the provider gave no verdict.</summary>
    public Task ReleaseAsync(string key, TokenEntry.Ours ours, CancellationToken cancellationToken) => table.TryUpdateAsync(
        key,
        DeliveryKeys.Token,
        "SET #lease_until = :now",
        "#owner = :owner AND #state = :verifying",
        new() { [":now"] = DeliveryValues.Milliseconds(clock.GetUtcNow()), [":owner"] = new(ours.Owner), [":verifying"] = new(Verifying) },
        cancellationToken);

    /// <returns>Null if the record changed meanwhile, so that it must be read again.</returns>
    private async Task<TokenEntry?> ReadAsync(
        string key, Dictionary<string, AttributeValue> record, string owner, string bodyHash, CancellationToken cancellationToken)
    {
        // Our own first write whose answer was lost: the SDK repeated it and met itself.
        if (record.RequiredText(Owner) == owner)
            return new TokenEntry.Ours(owner, MayBeUsedUp: false);
        if (record.RequiredText(BodyHash) != bodyHash)
            return new TokenEntry.OtherBody();

        switch (record.RequiredText(State))
        {
            case Valid:
                return new TokenEntry.Valid(record.RequiredText(Secret));
            case Invalid:
                return new TokenEntry.Invalid();
            default:
                var wait = DateTimeOffset.FromUnixTimeMilliseconds(record.RequiredNumber(LeaseUntil)) - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                    return new TokenEntry.Busy(wait);
                return await TakeOverAsync(key, record, owner, cancellationToken) ? new TokenEntry.Ours(owner, MayBeUsedUp: true) : null;
        }
    }

    private Task<bool> TakeOverAsync(string key, Dictionary<string, AttributeValue> record, string owner, CancellationToken cancellationToken) =>
        table.TryUpdateAsync(
            key,
            DeliveryKeys.Token,
            "SET #owner = :mine, #lease_until = :lease",
            "#owner = :theirs AND #state = :verifying AND #lease_until = :seen",
            new()
            {
                [":mine"] = new(owner),
                [":lease"] = DeliveryValues.Milliseconds(clock.GetUtcNow() + options.Value.TokenLease),
                [":theirs"] = record[Owner],
                [":verifying"] = new(Verifying),
                [":seen"] = record[LeaseUntil],
            },
            cancellationToken);

    private Dictionary<string, AttributeValue> NewRecord(string key, string owner, string bodyHash)
    {
        var now = clock.GetUtcNow();
        return Items.Key(key, DeliveryKeys.Token)
            .Set(State, Verifying)
            .Set(Owner, owner)
            .Set(BodyHash, bodyHash)
            .Set(LeaseUntil, (now + options.Value.TokenLease).ToUnixTimeMilliseconds())
            .ExpiresAt(now + Kept);
    }
}
