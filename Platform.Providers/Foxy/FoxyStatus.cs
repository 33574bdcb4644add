namespace Platform.Providers.Foxy;

/// <summary>
/// A transaction's state when it was sent, which is later than the event where it was sent again
/// (https://docs.foxycart.com/v/2.0/webhooks, "Transaction Statuses").
/// </summary>
internal static class FoxyStatus
{
    /// <summary>Foxy's word for the empty status, with which most gateways' transactions are done.</summary>
    public const string Completed = "completed";

    /// <summary>A hosted gateway or a fraud review has not decided; the transaction is sent again when it has.</summary>
    public static bool IsPending(string? status) => status is "pending" or "pending_fraud_review";

    /// <summary>No money, no order.</summary>
    public static bool HasFailed(string? status) => status is "declined" or "rejected" or "problem";

    public static bool IsReturned(string? status) => status is "refunded" or "voided";

    /// <summary>Whether a transaction of this state can be the subject of a refund's or void's event.</summary>
    public static bool AllowsReturn(string? status) => IsReturned(status) || status is null or "refunding";
}
