namespace Platform.Providers.Git;

/// <summary>All hosts' headers together, for the metadata of the providers whose webhooks a Git host sends.</summary>
internal static class GitHeaders
{
    /// <summary>One delivery carries some of them, all with the same id.</summary>
    public static readonly IReadOnlyList<string> DeliveryIds =
        [.. GitHosts.All.SelectMany(host => host.DeliveryIdHeaders).Append("X-Gogs-Delivery").Distinct(StringComparer.OrdinalIgnoreCase)];

    public static readonly IReadOnlyList<string> Signatures =
    [
        "X-Hub-Signature-256", "X-Hub-Signature", "X-Gitlab-Token", "webhook-signature",
        "X-Forgejo-Signature", "X-Gitea-Signature", "X-Gogs-Signature",
    ];

    public static readonly IReadOnlyList<string> Kept =
    [
        "content-type", "user-agent", .. DeliveryIds, .. GitHosts.All.Select(host => host.EventHeader),
        "X-Forgejo-Event-Type", "X-Gitea-Event-Type", "X-Gogs-Event", "X-Gogs-Event-Type", "X-GitHub-Event-Type",
        "X-GitHub-Hook-ID", "X-GitHub-Hook-Installation-Target-ID", "X-GitHub-Hook-Installation-Target-Type",
        "X-Gitlab-Instance", "X-Gitlab-Webhook-UUID", "webhook-timestamp",
    ];
}
