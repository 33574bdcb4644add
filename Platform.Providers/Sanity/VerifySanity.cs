using Platform.Domain.Events;

namespace Platform.Providers.Sanity;

/// <summary>Proves that Sanity sent the bytes, by any of the live secrets. The signed time is the caller's to judge.</summary>
internal static class VerifySanity
{
    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets)
    {
        if (secrets.Count == 0)
            return Refuse("secret_missing", "No secret is configured for sanity.", "Set webhooks.secrets.sanity in the client's configuration, and the same secret on the webhook in Sanity.");
        if (!request.HasHeader(SanityHeaders.Signature))
            return Refuse("signature_missing", $"The header {SanityHeaders.Signature} is missing.", "Set a secret on the webhook in Sanity, so that it signs.");
        if (request.Header(SanityHeaders.Signature) is not { } header)
            return Refuse("signature_conflicting", $"The header {SanityHeaders.Signature} stands there more than once, with different values.", "Let no proxy add or repeat it.");
        if (!SanitySignature.TryParse(header, out var signature))
            return Refuse("signature_malformed", $"The header {SanityHeaders.Signature} is not 't=<milliseconds>,v1=<base64url>'.", "Let no proxy change it.");

        foreach (var secret in secrets)
        {
            if (signature.Matches(request.Body.Span, secret.Value))
                return Named(request, secret, signature.SignedAt);
        }

        return Refuse(
            "signature_mismatch",
            $"The signature fits none of the {secrets.Count} configured secrets.",
            "Compare the secret on the webhook in Sanity with the configured one (a line feed at its end counts), and let no proxy change the body.");
    }

    private static VerificationResult Named(WebhookRequest request, WebhookSecret secret, DateTimeOffset signedAt) =>
        IdentifySanity.NativeId(request) is null
            ? new VerificationResult.Refused(new Refusal(
                "delivery_id_missing", 400, $"The header {SanityHeaders.DeliveryId} is missing, or stands there with different values.", "Let no proxy remove or repeat it: it tells one delivery from another."))
            : new VerificationResult.Verified(secret.Name, Trust.Signed, signedAt);

    private static VerificationResult.Refused Refuse(string code, string detail, string fix) => new(new Refusal(code, 401, detail, fix));
}
