using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Redaction;

namespace Platform.Providers.Contentful;

internal static class ContentfulMetadata
{
    public static readonly ProviderId Id = new("contentful");

    public static readonly ProviderMetadata Value = new()
    {
        Id = Id,
        Name = "Contentful",
        Kind = ProviderKind.Cms,
        Scheme = "HMAC-SHA256 over method, path, listed headers and body, hexadecimal, in x-contentful-signature",
        SignsTime = true,
        DeliveryIdHeaders = [ContentfulHeaders.DeliveryId],
        KeptHeaders =
        [
            "content-type", "user-agent", ContentfulHeaders.DeliveryId, ContentfulHeaders.Topic, ContentfulHeaders.EventTime,
            ContentfulHeaders.Attempt, ContentfulHeaders.Webhook, ContentfulHeaders.ResourceName,
        ],
        SignatureHeaders = [ContentfulHeaders.Signature, ContentfulHeaders.SignedHeaders, ContentfulHeaders.Timestamp],
        // A content type's own name.
        Redaction = new RedactionRules { Members = [MemberRule.Keep("^name")] },
        QuarantineAnswers200 = false,
        Honours429 = true,
        Handled =
        [
            "Entry.publish → content_published in each locale, of a product product_updated",
            "Entry.create, Entry.save → the same as drafts (content_created, content_updated)",
            "Entry.unpublish → content_unpublished in all locales", "Entry.delete → content_deleted in all locales, of a product product_deleted",
            "Asset.publish, .create, .save, .unpublish, .delete → the same of an asset",
        ],
        RefusedEvents = new Dictionary<string, string>(),
        Registration = RegisterContentful.InWords,
        Retry = "429 and 5xx twice, 30 s apart (2 to 99 times where configured); any other 4xx never again",
        OrderKeySource = "sys.deletedAt, else sys.updatedAt, else x-contentful-event-datetime, else the signed time; Unix nanoseconds",
        BodyKeyRecipe = "topic and SHA-256 of the body; none where sys has neither a time nor a revision",
        Settings = RequiredSettings.Of(Id),
    };
}
