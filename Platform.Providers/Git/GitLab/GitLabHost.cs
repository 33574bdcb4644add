using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers.Json;
using Platform.Providers.Recordings;
using Platform.Providers.Signatures;

namespace Platform.Providers.Git.GitLab;

/// <summary>
/// GitLab proves a webhook by a token that it sends as it is (<c>X-Gitlab-Token</c>), and since 2026 also by a signing token,
/// <c>whsec_…</c>. A hook may have both; where the signature can be checked, it decides
/// (https://docs.gitlab.com/user/project/integrations/webhooks/#signing-tokens).
/// </summary>
internal sealed class GitLabHost : IGitHost
{
    public const string TokenHeader = "X-Gitlab-Token";

    private const string IdempotencyHeader = "Idempotency-Key";

    // Of a push of 2,000 commits it lists 20, and tells the number in total_commits_count.
    private const int MostCommits = 20;

    public GitHost Host => GitHost.Gitlab;

    public string Name => "GitLab";

    public string EventHeader => "X-Gitlab-Event";

    /// <summary>X-Gitlab-Webhook-UUID is none of them: it names the hook.</summary>
    public IReadOnlyList<string> DeliveryIdHeaders { get; } = [IdempotencyHeader, GitLabSignature.IdHeader, "X-Gitlab-Event-UUID"];

    public VerificationResult Verify(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets)
    {
        WebhookSecret[] signing = [.. secrets.Where(secret => GitLabSignature.IsSigningToken(secret.Value))];
        if (signing.Length > 0 && (request.HasHeader(GitLabSignature.Header) || signing.Length == secrets.Count))
            return VerifyGitLabSignature.Run(request, signing, this);

        return VerifyToken(request, [.. secrets.Except(signing)]);
    }

    public IReadOnlyDictionary<string, string> Sign(Recording recording, TimeProvider clock, string secret)
    {
        if (!GitLabSignature.IsSigningToken(secret))
            return new Dictionary<string, string> { [TokenHeader] = secret };

        var id = recording.Headers.FirstOrDefault(header => header.Key.Equals(IdempotencyHeader, StringComparison.OrdinalIgnoreCase)).Value ?? Guid.NewGuid().ToString();
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString();
        return new Dictionary<string, string>
        {
            [GitLabSignature.IdHeader] = id,
            [GitLabSignature.TimeHeader] = time,
            [GitLabSignature.Header] = GitLabSignature.Create(id, time, recording.Body.Span, secret),
        };
    }

    /// <summary><c>Push Hook</c> is <c>push</c>; <c>System Hook</c> says nothing, as it carries all kinds.</summary>
    public string? Topic(WebhookRequest request) => request.Header(EventHeader) switch
    {
        null or "System Hook" => null,
        var header => (header.EndsWith(" Hook", StringComparison.Ordinal) ? header[..^5] : header).ToLowerInvariant().Replace(' ', '_'),
    };

    public string? Kind(JsonElement body) => body.Text("object_kind") ?? body.Text("event_name");

    /// <summary>
    /// The time that was signed. The body has none: pushing A, forcing back, and pushing A again sends it twice, byte for byte.
    /// </summary>
    public string? Occasion(WebhookRequest request) => request.Header(GitLabSignature.TimeHeader);

    public string? Repository(JsonElement push) => push.Object("project")?.Text("path_with_namespace");

    public bool ListsAll(JsonElement push, int listed) =>
        push.Whole("total_commits_count") is { } total ? total <= listed : listed < MostCommits;

    private VerificationResult VerifyToken(WebhookRequest request, WebhookSecret[] tokens)
    {
        if (!request.HasHeader(TokenHeader) || request.Header(TokenHeader) is "")
            return GitRefusals.SignatureMissing(TokenHeader, this);
        if (request.Header(TokenHeader) is not { } sent)
            return GitRefusals.SignatureConflicting(TokenHeader);

        return tokens.FirstOrDefault(token => StaticToken.Matches(sent, token.Value)) is { } matched
            ? new VerificationResult.Verified(matched.Name, Trust.Static, SignedAt: null)
            : GitRefusals.TokenMismatch(tokens.Length, this);
    }
}
