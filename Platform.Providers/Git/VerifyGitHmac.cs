using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Events;
using Platform.Providers.Signatures;

namespace Platform.Providers.Git;

/// <summary>The proof of GitHub, Gitea and Forgejo: HMAC-SHA256 as lower-case digits in one header, with the secret's UTF-8 as the key.</summary>
internal static class VerifyGitHmac
{
    /// <param name="prefix">What stands before the digits: <c>sha256=</c> or nothing.</param>
    public static VerificationResult Run(
        WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, IGitHost host, string header, string prefix, ReadOnlySpan<byte> signed)
    {
        // Gitea sends the header empty where the webhook has no secret.
        if (!request.HasHeader(header) || request.Header(header) is "")
            return GitRefusals.SignatureMissing(header, host);
        if (request.Header(header) is not { } sent)
            return GitRefusals.SignatureConflicting(header);

        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        if (!sent.StartsWith(prefix, StringComparison.Ordinal) || !HexSignature.TryParse(sent.AsSpan(prefix.Length), expected))
            return GitRefusals.SignatureMalformed(header, $"'{prefix}<64 lower-case hexadecimal digits>'");

        foreach (var secret in secrets)
        {
            if (Hmac.Matches(Encoding.UTF8.GetBytes(secret.Value), signed, [], expected))
                return new VerificationResult.Verified(secret.Name, Trust.Signed, SignedAt: null);
        }

        return GitRefusals.SignatureMismatch(secrets.Count, host);
    }
}
