using System.Text;
using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Json;
using Platform.Providers.Recordings;
using Platform.Providers.Signatures;

namespace Platform.Providers.Git.GitHub;

/// <summary>
/// <c>X-Hub-Signature-256: sha256=757107ea…</c> over the raw body; the older <c>X-Hub-Signature</c> (SHA-1) proves nothing here
/// (https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries).
/// </summary>
internal sealed class GitHubHost : IGitHost
{
    public const string SignatureHeader = "X-Hub-Signature-256";

    public const string SignaturePrefix = "sha256=";

    // https://docs.github.com/webhooks/webhook-events-and-payloads#push
    private const int MostCommits = 2048;

    public GitHost Host => GitHost.Github;

    public string Name => "GitHub";

    public string EventHeader => "X-GitHub-Event";

    public IReadOnlyList<string> DeliveryIdHeaders { get; } = ["X-GitHub-Delivery"];

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets) =>
        VerifyGitHmac.Run(request, secrets, this, SignatureHeader, SignaturePrefix, request.Body.Span);

    public IReadOnlyDictionary<string, string> Sign(Recording recording, TimeProvider clock, string secret) => new Dictionary<string, string>
    {
        [SignatureHeader] = SignaturePrefix + Convert.ToHexStringLower(Hmac.Of(Encoding.UTF8.GetBytes(secret), recording.Body.Span, [])),
    };

    public string? Topic(WebhookRequest request) => request.Header(EventHeader);

    public string? Kind(JsonElement body) => GitPush.HasShape(body) ? GitPush.Kind : null;

    /// <summary>The body holds <c>repository.pushed_at</c>.</summary>
    public string? Occasion(WebhookRequest request) => "";

    public string? Repository(JsonElement push) => push.Object("repository")?.Text("full_name");

    public bool ListsAll(JsonElement push, int listed) =>
        listed < MostCommits && !(push.Whole("size") > listed) && !(push.Whole("distinct_size") > listed);
}
