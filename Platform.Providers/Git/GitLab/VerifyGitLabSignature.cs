using Platform.Domain.Events;

namespace Platform.Providers.Git.GitLab;

/// <summary>The proof by signing token. The signed time is the caller's to judge.</summary>
internal static class VerifyGitLabSignature
{
    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, IGitHost host)
    {
        foreach (var header in (string[])[GitLabSignature.Header, GitLabSignature.IdHeader, GitLabSignature.TimeHeader])
        {
            if (!request.HasHeader(header) || request.Header(header) is "")
                return GitRefusals.SignatureMissing(header, host);
            if (request.Header(header) is null)
                return GitRefusals.SignatureConflicting(header);
        }

        if (!GitLabSignature.TryParse(request, out var signature))
            return GitRefusals.SignatureMalformed(GitLabSignature.Header, "'v1,<base64>' beside a time in Unix seconds");

        return secrets.FirstOrDefault(secret => signature.Matches(request.Body.Span, secret.Value)) is { } matched
            ? new VerificationResult.Verified(matched.Name, Trust.Signed, signature.SignedAt)
            : GitRefusals.SignatureMismatch(secrets.Count, host);
    }
}
