using System.Text;
using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Git.GitHub;
using Platform.Providers.Json;
using Platform.Providers.Recordings;
using Platform.Providers.Signatures;

namespace Platform.Providers.Git.Gitea;

/// <summary>
/// Gitea, and Forgejo, which grew out of it and adds headers of its own name. <c>X-Gitea-Signature</c> is bare digits, over the
/// JSON payload also where that is sent as a form (github.com/go-gitea/gitea, services/webhook/deliver.go).
/// </summary>
internal sealed class GiteaHost(GitHost host) : IGitHost
{
    private const string ForgejoSignature = "X-Forgejo-Signature";
    private const string GiteaSignature = "X-Gitea-Signature";

    // [ui] FEED_MAX_COMMIT_NUM, unless the instance sets another: how many commits a push lists at most.
    private const int UsualMostCommits = 5;

    public GitHost Host => host;

    public string Name => host == GitHost.Forgejo ? "Forgejo" : "Gitea";

    public string EventHeader => $"X-{Name}-Event";

    public IReadOnlyList<string> DeliveryIdHeaders { get; } = host == GitHost.Forgejo ? ["X-Forgejo-Delivery", "X-Gitea-Delivery"] : ["X-Gitea-Delivery"];

    /// <summary>Where Forgejo's own header is there, it alone is held against the body.</summary>
    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets) =>
        VerifyGitHmac.Run(request, secrets, this, request.HasHeader(ForgejoSignature) ? ForgejoSignature : GiteaSignature, "", GiteaPayload.Of(request));

    public IReadOnlyDictionary<string, string> Sign(Recording recording, TimeProvider clock, string secret)
    {
        var digits = Convert.ToHexStringLower(Hmac.Of(Encoding.UTF8.GetBytes(secret), recording.Body.Span, []));
        var headers = new Dictionary<string, string>
        {
            [GiteaSignature] = digits,
            ["X-Gogs-Signature"] = digits,
            [GitHubHost.SignatureHeader] = GitHubHost.SignaturePrefix + digits,
        };
        if (host == GitHost.Forgejo)
            headers[ForgejoSignature] = digits;
        return headers;
    }

    public string? Topic(WebhookRequest request) => request.Header(EventHeader);

    public string? Kind(JsonElement body) => GitPush.HasShape(body) ? GitPush.Kind : null;

    /// <summary>The body holds <c>repository.updated_at</c>, which each push moves.</summary>
    public string? Occasion(WebhookRequest request) => "";

    public string? Repository(JsonElement push) => push.Object("repository")?.Text("full_name");

    /// <summary>Instances older than <c>total_commits</c> (1.17) cut the list without a word.</summary>
    public bool ListsAll(JsonElement push, int listed) =>
        push.Whole("total_commits") is { } total ? total <= listed : listed < UsualMostCommits;
}
