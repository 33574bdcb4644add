using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers.Foxy.Datafeed;
using Platform.Providers.Signatures;

namespace Platform.Providers.Foxy;

/// <summary>
/// <c>Foxy-Webhook-Signature: 055c620a…f532</c>: HMAC-SHA256 of the raw body in lower-case hex, keyed with the webhook's encryption
/// key (https://api.foxy.io/rels/webhook, github.com/Foxy/foxy-sdk verifyWebhookSignature). Every webhook of a store has its own.
/// </summary>
internal static class VerifyFoxy
{
    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets, ClientServiceConfig client)
    {
        // Before anything else, as it may come unsigned: no way of this code may answer it with a yes.
        if (SynchronousHook(request) is { } hook)
            return new VerificationResult.Refused(hook);
        if (DatafeedForm.Find(request) is { } feed)
            return VerifyDatafeed.Run(request, feed, secrets, client);
        if (secrets.Count == 0)
            return Refuse("secret_missing", "No secret is configured for foxy.", "Set webhooks.secrets.foxy in the client's configuration to the webhook's encryption key.");
        if (!request.HasHeader(FoxyHeaders.Signature))
            return Unsigned(request);
        if (request.Header(FoxyHeaders.Signature) is not { } header)
            return Refuse("signature_conflicting", $"The header {FoxyHeaders.Signature} stands there more than once, with different values.", "Let no proxy add or repeat it.");

        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        if (!HexSignature.TryParse(header, signature))
            return Refuse("signature_malformed", $"The header {FoxyHeaders.Signature} is not 64 lower-case hexadecimal digits.", "Let no proxy change it.");

        foreach (var secret in secrets)
        {
            if (Hmac.Matches(Encoding.UTF8.GetBytes(secret.Value), request.Body.Span, [], signature))
                return FoxySource.Contradiction(request, client) is { } refusal
                    ? new VerificationResult.Refused(refusal)
                    : new VerificationResult.Verified(secret.Name, Trust.Signed, SignedAt: null);
        }

        return Refuse(
            "signature_mismatch",
            $"The signature fits none of the {secrets.Count} configured secrets.",
            "Compare the webhook's encryption key in Foxy with the configured one (a line feed at its end counts), and let no proxy change the body.");
    }

    /// <summary>The refusal of a hook that waits for our judgement; null for any other request.</summary>
    public static Refusal? SynchronousHook(WebhookRequest request) => request.Headers
        .Where(header => header.Key.Equals(FoxyHeaders.Event, StringComparison.OrdinalIgnoreCase))
        .Select(header => FoxyEvents.Synchronous.TryGetValue(header.Value.Trim(), out var reason)
            ? new Refusal("synchronous_hook", 422, $"'{header.Value.Trim()}' is a synchronous hook: {reason}", "Point this hook at a service that computes its answer; this address takes events only.")
            : null)
        .FirstOrDefault(refusal => refusal is not null);

    private static VerificationResult.Refused Unsigned(WebhookRequest request) => FoxyEncryption.Looks(request.Body.Span)
        ? Refuse("signature_missing", $"The header {FoxyHeaders.Signature} is missing, and the body is encrypted: Foxy encrypts instead of signing where the webhook's address is not https.", "Give the webhook in Foxy the https address of this service.")
        : Refuse("signature_missing", $"The header {FoxyHeaders.Signature} is missing.", "Set an encryption key on the webhook in Foxy, so that it signs, and let no proxy remove the header.");

    private static VerificationResult.Refused Refuse(string code, string detail, string fix) => new(new Refusal(code, 401, detail, fix));
}
