using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>
/// A hAPI resource as Foxy sends it: <c>{"_links":{"self":{"href":"https://api.foxycart.com/transactions/2296720403"}},"id":2296720403,
/// "_embedded":{"fx:items":[…]},…}</c>. Webhooks often leave <c>_links</c> empty, and subscriptions have no <c>id</c>.
/// </summary>
internal static class FoxyBody
{
    private const int LongestId = 64;

    /// <summary>The resource's id as text, digit for digit: it may be above 2^53. Null where it has none.</summary>
    public static string? Id(JsonElement resource) => Named(resource) ?? (Self(resource) is { } self ? LastSegment(self) : null);

    /// <summary>A subscription's, which may have none but through the order that began it.</summary>
    public static string? SubscriptionId(JsonElement subscription)
    {
        if (Id(subscription) is { } id)
            return $"subscription-{id}";
        return Embedded(subscription)?.Object("fx:original_transaction") is { } first && Id(first) is { } order ? $"subscription-of-{order}" : null;
    }

    public static string? Self(JsonElement resource) => resource.Object("_links")?.Object("self")?.Text("href");

    public static JsonElement? Embedded(JsonElement resource) => resource.Object("_embedded");

    /// <summary>What the body is by its own, signed word; null where it doesn't say.</summary>
    public static FoxyResource? KindOf(JsonElement resource)
    {
        if (Self(resource) is { } self)
        {
            if (self.Contains("/transactions/", StringComparison.Ordinal))
                return FoxyResource.Transaction;
            if (self.Contains("/subscriptions/", StringComparison.Ordinal))
                return FoxyResource.Subscription;
            if (self.Contains("/customers/", StringComparison.Ordinal))
                return FoxyResource.Customer;
        }

        return Has("transaction_date", "total_order", "total_item_price") ? FoxyResource.Transaction
            : Has("frequency", "next_transaction_date", "past_due_amount") ? FoxyResource.Subscription
            : Has("last_login_date", "password_hash", "password_hash_type") ? FoxyResource.Customer
            : null;

        bool Has(params ReadOnlySpan<string> members)
        {
            foreach (var member in members)
            {
                if (resource.Member(member) is not null)
                    return true;
            }

            return false;
        }
    }

    private static string? Named(JsonElement resource) => resource.Member("id") switch
    {
        { ValueKind: JsonValueKind.Number } number => Digits(number.GetRawText()),
        { ValueKind: JsonValueKind.String } => resource.Text("id") is { Length: <= LongestId } text ? text : null,
        _ => null,
    };

    private static string? LastSegment(string address) => Digits(address.Split('?')[0].TrimEnd('/').Split('/')[^1]);

    private static string? Digits(string text) => text is { Length: > 0 and <= LongestId } && text.All(char.IsAsciiDigit) ? text : null;
}
