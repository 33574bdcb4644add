using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers.Git;

namespace Platform.Providers.Tina;

internal static class TinaMetadata
{
    public static readonly ProviderId Id = new("tina");

    public static readonly ProviderMetadata Value = new()
    {
        Id = Id,
        Name = "TinaCMS",
        Kind = ProviderKind.Cms,
        Scheme = "a fixed secret in a header of the client's choice (webhook_header, X-Platform-Token by default); of a self-hosted Tina the Git host's own",
        SignsTime = false,
        // TinaCloud has its id in the body.
        DeliveryIdHeaders = GitHeaders.DeliveryIds,
        KeptHeaders = GitHeaders.Kept,
        SignatureHeaders = [TinaHeader.Default, .. GitHeaders.Signatures],
        QuarantineAnswers200 = true,
        Honours429 = false,
        Handled =
        [
            "content.added → content_created", "content.modified → content_updated", "content.removed → content_deleted", "path of a product → product_updated, product_deleted",
            "over 100 paths → content_updated of the site", "another branch → ignored", "a Git host's push → as decap, without drafts",
        ],
        RefusedEvents = new Dictionary<string, string>(),
        Registration = "in TinaCloud (the project's Webhooks), which documents no API for it; of a self-hosted Tina at its Git host",
        Retry = "not documented; a Git host as decap",
        OrderKeySource = "none: the branch's tip is read",
        BodyKeyRecipe = "type and SHA-256 of the body, eventId included, so that the same save twice is two; none without one. A Git host as decap",
        Settings = RequiredSettings.Of(Id),
    };
}
