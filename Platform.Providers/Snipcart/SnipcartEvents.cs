using Platform.Domain.Events;

namespace Platform.Providers.Snipcart;

/// <summary>Snipcart's event names (https://docs.snipcart.com/v3/webhooks/order-events). The prefix <c>v3/</c> is part of a name.</summary>
internal static class SnipcartEvents
{
    /// <summary>Answered while a shopper waits: our kind of answer would break the checkout.</summary>
    public static readonly IReadOnlyDictionary<string, string> Synchronous = new Dictionary<string, string>
    {
        ["shippingrates.fetch"] = "Snipcart waits for shipping rates in the answer.",
        ["taxes.calculate"] = "Snipcart waits for taxes in the answer.",
    };

    private static readonly HashSet<string> Ignored = ["order.notification.created", "order.withdrawal.created"];

    public static bool IsKnown(string name) => Of(name) is not null || IsIgnored(name) || Synchronous.ContainsKey(name);

    public static bool IsIgnored(string name) => Ignored.Contains(name) || name.StartsWith("customauth:", StringComparison.Ordinal);

    public static EventType? Of(string name) => name switch
    {
        "order.completed" => EventType.OrderPlaced,
        "order.status.changed" or "order.paymentStatus.changed" or "order.trackingNumber.changed" => EventType.OrderUpdated,
        "order.refund.created" => EventType.OrderRefunded,
        _ when name.StartsWith("subscription.", StringComparison.Ordinal) || name.StartsWith("v3/subscription.", StringComparison.Ordinal) => EventType.SubscriptionChanged,
        _ => null,
    };

    public static Priority PriorityOf(EventType type) =>
        type is EventType.OrderUpdated or EventType.SubscriptionChanged ? Priority.Low : Priority.Normal;
}
