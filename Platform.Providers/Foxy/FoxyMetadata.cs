using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Foxy;

internal static class FoxyMetadata
{
    public static readonly ProviderId Id = new("foxy");

    public static readonly ProviderMetadata Value = new()
    {
        Id = Id,
        Name = "Foxy",
        Kind = ProviderKind.Shop,
        Scheme = "HMAC-SHA256 of the body, hex, in Foxy-Webhook-Signature; the XML datafeed, if legacy_datafeed is 'on': RC4, which proves no integrity",
        SignsTime = false,
        KeptHeaders = ["content-type", "user-agent", FoxyHeaders.Event, FoxyHeaders.Refeed, FoxyHeaders.StoreId, FoxyHeaders.StoreDomain],
        SignatureHeaders = [FoxyHeaders.Signature],
        Redaction = FoxyRedaction.Rules,
        QuarantineAnswers200 = true,
        Honours429 = false,
        Handled =
        [
            "transaction/created, transaction/captured, transaction/refeed → order_placed (and order_refunded, if it is by then)",
            "transaction/modified → order_updated, order_placed",
            "transaction/refunded, transaction/voided → order_refunded",
            "subscription/* → subscription_changed",
            "customer/*, transaction_log/*, changelog/*, pending transactions, those of the other mode → ignored",
        ],
        RefusedEvents = FoxyEvents.Synchronous,
        Registration = "in the admin (Integrations, a JSON webhook of version 2): Foxy's API is opened by an OAuth client, not by one key",
        Retry = "whatever is not 200, 11 times within the hour, 1 to 10 min apart; 12 failures in a row switch the webhook off; by hand from the admin",
        OrderKeySource = "date_modified, else transaction_date, else when it was received; Unix nanoseconds",
        BodyKeyRecipe = "none: the native id holds the body's hash",
        MediaTypeHint = "In Foxy's admin, under Integrations, choose a JSON webhook of version 2: it sends application/json.",
        NotJsonMeans = FoxyEncryption.Meaning,
        Settings = RequiredSettings.Of(Id),
    };
}
