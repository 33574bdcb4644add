using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Providers.Git;

/// <summary>What every provider has in common whose webhooks a Git host sends.</summary>
internal static class GitMetadata
{
    public static readonly ProviderMetadata Value = Of(ProviderId.Git, "Git host", ProviderKind.Git);

    /// <param name="handled">What it takes beside the pushes to the published branch.</param>
    public static ProviderMetadata Of(ProviderId id, string name, ProviderKind kind, params ReadOnlySpan<string> handled) => new()
    {
        Id = id,
        Name = name,
        Kind = kind,
        Scheme = "HMAC-SHA256 over the body, hex: GitHub X-Hub-Signature-256, Gitea X-Gitea-Signature, Forgejo X-Forgejo-Signature; "
            + "GitLab X-Gitlab-Token as it is, or with a signing token HMAC-SHA256 over '{webhook-id}.{webhook-timestamp}.{body}', base64, in webhook-signature",
        // Only GitLab's signing token does, and its time is checked; a client's host may be another.
        SignsTime = false,
        DeliveryIdHeaders = GitHeaders.DeliveryIds,
        KeptHeaders = GitHeaders.Kept,
        SignatureHeaders = GitHeaders.Signatures,
        // Four 4xx in a row disable a hook of GitLab for good, and no other host sends again for a 4xx.
        QuarantineAnswers200 = true,
        Honours429 = false,
        Handled =
        [
            "push, file added → content_created", "push, file modified → content_updated", "push, file removed → content_deleted",
            "push, file of a product → product_updated, product_deleted",
            "push that is forced, makes the branch, lists not all or over 100 files → content_updated of the site, for the range before..after",
            "push of a tag or another branch, and all other events → ignored",
            .. handled,
        ],
        RefusedEvents = new Dictionary<string, string>(),
        Registration = GitHooks.InWords,
        Retry = "GitHub never, by hand for 3 days; GitLab until four failures in a row (4xx disables for good); Gitea and Forgejo by hand",
        OrderKeySource = "none: the branch's tip is read",
        BodyKeyRecipe = "push and SHA-256 of the body, with GitLab's webhook-timestamp; none for other events, and none for GitLab without a signed time, where equal bodies may be two pushes",
        Settings = RequiredSettings.Of(id),
        MediaTypeHint = "In the Git host's webhook settings, set the content type to application/json.",
    };
}
