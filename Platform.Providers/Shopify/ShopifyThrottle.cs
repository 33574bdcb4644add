using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// What an answer says of the shop's bucket of points (https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits):
/// <c>"extensions":{"cost":{"requestedQueryCost":652,"actualQueryCost":null,"throttleStatus":{"maximumAvailable":2000.0,"currentlyAvailable":412,"restoreRate":100.0}}}</c>.
/// </summary>
internal static class ShopifyThrottle
{
    // Whoever reads may be a function of thirty seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Until the bucket holds what was asked; a second where the answer doesn't say.</summary>
    public static TimeSpan Wait(JsonElement answer)
    {
        var cost = answer.Object("extensions")?.Object("cost") ?? default;
        var status = cost.Object("throttleStatus") ?? default;
        if (cost.Decimal("requestedQueryCost") is not { } asked || status.Decimal("currentlyAvailable") is not { } there || status.Decimal("restoreRate") is not { } rate || rate <= 0)
            return TimeSpan.FromSeconds(1);
        var seconds = Math.Ceiling(Math.Max(asked - there, 0) / rate);
        return seconds < (decimal)Longest.TotalSeconds ? TimeSpan.FromSeconds((double)Math.Max(seconds, 1)) : Longest;
    }
}
