using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>Which of our events a transaction's event is.</summary>
internal static class FoxyTransaction
{
    // The projector remembers for 90 days that it counted an order (RULES B6); fed again later it would count twice.
    private static readonly TimeSpan Counts = TimeSpan.FromDays(60);

    /// <summary>
    /// An order counts once by its id, so it is told as placed whenever it is complete: a hosted gateway's is created pending and
    /// completes by a modification, and what was fed again may never have come before. The same holds for its return.
    /// </summary>
    public static IReadOnlyList<EventType> EventsOf(string name, string? status, JsonElement transaction, DateTimeOffset receivedAt)
    {
        var updates = name == "transaction/modified";
        if (name is FoxyEvents.TransactionRefunded or FoxyEvents.TransactionVoided)
            return [EventType.OrderRefunded];
        if (FoxyStatus.HasFailed(status) || !Sells(transaction))
            return updates ? [EventType.OrderUpdated] : [];

        var old = name != FoxyEvents.TransactionCreated && FoxyOrder.PlacedAt(transaction) is { } placedAt && receivedAt - placedAt > Counts;
        return
        [
            .. old ? [] : new[] { EventType.OrderPlaced },
            .. updates || old ? new[] { EventType.OrderUpdated } : [],
            .. !old && FoxyStatus.IsReturned(status) ? new[] { EventType.OrderRefunded } : [],
        ];
    }

    /// <summary>A customer's new card and the end of a subscription are transactions too, with items that nobody bought.</summary>
    private static bool Sells(JsonElement transaction) => transaction.Text("type") is not ("updateinfo" or "subscription_cancellation");
}
