using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Redaction;

namespace Platform.Providers.Sanity;

internal static class SanityMetadata
{
    public static readonly ProviderId Id = new("sanity");

    public static readonly ProviderMetadata Value = new()
    {
        Id = Id,
        Name = "Sanity",
        Kind = ProviderKind.Cms,
        Scheme = "HMAC-SHA256 over '{t}.{body}', base64url, in sanity-webhook-signature",
        SignsTime = true,
        DeliveryIdHeaders = [SanityHeaders.DeliveryId],
        KeptHeaders =
        [
            "content-type", "user-agent", SanityHeaders.DeliveryId, SanityHeaders.TransactionId, SanityHeaders.TransactionTime,
            SanityHeaders.DocumentId, SanityHeaders.Operation, SanityHeaders.Project, SanityHeaders.Dataset, SanityHeaders.Webhook,
        ],
        SignatureHeaders = [SanityHeaders.Signature],
        // An image's colours and the like; elsewhere metadata is what customers write.
        Redaction = new RedactionRules { Members = [MemberRule.Keep("metadata.**"), MemberRule.Keep("seo.**")] },
        QuarantineAnswers200 = true,
        Honours429 = true,
        Handled =
        [
            "create → content_published (draft: content_created)", "update → content_updated", "delete → content_deleted",
            "create, update of a product → product_updated", "delete of a product → product_deleted",
        ],
        RefusedEvents = new Dictionary<string, string>(),
        Registration = RegisterSanity.InWords,
        Retry = "429 and 5xx twice, 30 s apart; any other 4xx never again",
        OrderKeySource = "_updatedAt, else sanity-transaction-time, else the signed time; Unix nanoseconds",
        BodyKeyRecipe = "operation and SHA-256 of the body; none where the body has neither _rev nor _updatedAt",
        MediaTypeHint = "Sanity's webhooks send application/json; let no proxy change the Content-Type.",
        Settings = RequiredSettings.Of(Id),
    };
}
