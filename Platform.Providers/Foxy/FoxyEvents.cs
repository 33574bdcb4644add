namespace Platform.Providers.Foxy;

/// <summary>Foxy's event names, <c>resource/event</c> (https://docs.foxycart.com/v/2.0/webhooks).</summary>
internal static class FoxyEvents
{
    public const string TransactionCreated = "transaction/created";
    public const string TransactionRefunded = "transaction/refunded";
    public const string TransactionVoided = "transaction/voided";
    public const string SubscriptionModified = "subscription/modified";

    /// <summary>Sent while a shopper waits for the payment: an answer with <c>"ok"</c> in it would approve or break it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Synchronous = new Dictionary<string, string>
    {
        ["validation/payment"] = "Foxy waits for the answer to decide whether the card is charged.",
    };

    private static readonly HashSet<string> Transactions =
        [TransactionCreated, "transaction/modified", "transaction/captured", TransactionRefunded, TransactionVoided, "transaction/refeed"];

    private static readonly HashSet<string> Subscriptions =
        ["subscription/created", SubscriptionModified, "subscription/cancelled", "subscription/refeed"];

    /// <summary>What the resource is that an event speaks of; null where the event is not known.</summary>
    public static FoxyResource? ResourceOf(string name) =>
        Transactions.Contains(name) ? FoxyResource.Transaction
        : Subscriptions.Contains(name) ? FoxyResource.Subscription
        : null;

    /// <summary>People, and logs of what came by its own event.</summary>
    public static bool IsIgnored(string name) =>
        name.StartsWith("customer/", StringComparison.Ordinal)
        || name.StartsWith("transaction_log/", StringComparison.Ordinal)
        || name.StartsWith("changelog/", StringComparison.Ordinal);
}
