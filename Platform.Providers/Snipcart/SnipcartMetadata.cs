using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Snipcart;

internal static class SnipcartMetadata
{
    public static readonly ProviderId Id = new("snipcart");

    public static readonly ProviderMetadata Value = new()
    {
        Id = Id,
        Name = "Snipcart",
        Kind = ProviderKind.Shop,
        Scheme = "one-time token in X-Snipcart-RequestToken, judged by Snipcart's API",
        SignsTime = false,
        KeptHeaders = ["content-type", "user-agent"],
        SignatureHeaders = [SnipcartToken.Header],
        Redaction = SnipcartRedaction.Rules,
        QuarantineAnswers200 = true,
        Honours429 = false,
        Handled =
        [
            "order.completed → order_placed",
            "order.status.changed, order.paymentStatus.changed, order.trackingNumber.changed → order_updated",
            "order.refund.created → order_refunded",
            "v3/subscription.*, subscription.* → subscription_changed",
        ],
        RefusedEvents = SnipcartEvents.Synchronous,
        Registration = "in the dashboard (Account, Webhooks): Snipcart documents no API for it",
        Retry = "not documented; by hand from the dashboard",
        OrderKeySource = "content.modificationDate, else createdOn; Unix nanoseconds",
        BodyKeyRecipe = "none: the native id holds the body's hash",
        MediaTypeHint = "Snipcart's webhooks send application/json; let no proxy change the Content-Type.",
        Settings = RequiredSettings.Of(Id),
    };
}
