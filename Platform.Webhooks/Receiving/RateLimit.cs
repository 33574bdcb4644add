using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Platform.Domain.Ids;
using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Answers;

namespace Platform.Webhooks.Receiving;

/// <summary>
/// Each client's allowance, in this process. It is taken after the sender is verified, so that a flood of forged requests can't
/// use it up; checks of one-time tokens, which cost a call to the provider, have one of their own.
/// </summary>
internal sealed class RateLimit(IOptions<IntakeOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(ClientId Client, string Purpose), TokenBucket> _buckets = new();

    public Problem? RefuseDelivery(WebhookTarget target) => Refuse(target, "delivery");

    public Problem? RefuseTokenCheck(WebhookTarget target) => Refuse(target, "token");

    private Problem? Refuse(WebhookTarget target, string purpose)
    {
        var bucket = _buckets.GetOrAdd(
            (target.Client.ClientId, purpose),
            _ => new TokenBucket(options.Value.RatePerSecond, options.Value.RateBurst, clock));
        return bucket.TryTake(out var wait) ? null : Refusals.RateLimited(target.Client.ClientId, target.Provider.Metadata, wait);
    }
}
