using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Events;
using Platform.Providers.Contentful.Signing;
using Platform.Providers.Signatures;

namespace Platform.Providers.Contentful;

/// <summary>
/// Proves that Contentful sent method, path, listed headers and body, by any of the live secrets
/// (https://www.contentful.com/developers/docs/extensibility/webhooks/request-verification/). The signed time is the
/// caller's to judge.
/// </summary>
internal static class VerifyContentful
{
    // 2020-01-01, the toolkit's minimum; the maximum is the last millisecond of 9999.
    private const long MinimumMilliseconds = 1_577_836_800_000;
    private const long MaximumMilliseconds = 253_402_300_799_999;

    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets)
    {
        // An empty secret is a key that everyone has.
        WebhookSecret[] live = [.. secrets.Where(secret => secret.Value.Length > 0)];
        if (live.Length == 0)
            return Refuse("secret_missing", "No secret is configured for contentful.", "Set webhooks.secrets.contentful in the client's configuration to the signing secret of the space.");
        if (Malformed(request, out var names, out var signedAt) is { } refusal)
            return refusal;

        Span<byte> sent = stackalloc byte[SHA256.HashSizeInBytes];
        if (!HexSignature.TryParse(request.Header(ContentfulHeaders.Signature), sent))
            return Refuse("signature_malformed", $"The header {ContentfulHeaders.Signature} is not 64 lower-case hexadecimal digits.", "Let no proxy change it.");

        var head = CanonicalRequest.Head(request, names);
        foreach (var secret in live)
        {
            if (Hmac.Matches(Encoding.UTF8.GetBytes(secret.Value), head, request.Body.Span, sent))
                return Named(request, secret, signedAt);
        }

        return Refuse(
            "signature_mismatch",
            $"The signature fits none of the {live.Length} configured secrets.",
            "Compare the signing secret of the space with the configured one (a line feed at its end counts), let no proxy change path, listed headers or body, and give the webhook an address without query and percent-escapes.");
    }

    private static VerificationResult.Refused? Malformed(WebhookRequest request, out string[] names, out DateTimeOffset signedAt)
    {
        names = [];
        signedAt = default;
        foreach (var header in (string[])[ContentfulHeaders.Signature, ContentfulHeaders.SignedHeaders, ContentfulHeaders.Timestamp])
        {
            if (!request.HasHeader(header))
                return Refuse("signature_missing", $"The header {header} is missing.", "Create a signing secret for the space in Contentful (Settings, Webhooks), so that it signs.");
            if (request.Header(header) is null)
                return Conflicting(header);
        }

        names = SignedHeaderList.Parse(request.Header(ContentfulHeaders.SignedHeaders)!);
        if (names.Length == 0)
            return Refuse("signature_malformed", $"The header {ContentfulHeaders.SignedHeaders} is not a list of names, separated by commas.", "Let no proxy change it.");
        if (SignedHeaderList.Required.Except(names).FirstOrDefault() is { } unsigned)
            return Refuse("signature_incomplete", $"The signature does not cover the header {unsigned}.", "Let Contentful sign the webhook itself: it always covers it.");
        if (names.FirstOrDefault(name => !request.HasHeader(name)) is { } absent)
            return Refuse("signature_incomplete", $"The header {absent} is signed, and missing.", "Let no proxy remove it.");
        if (names.FirstOrDefault(name => request.Header(name) is null) is { } repeated)
            return Conflicting(repeated);
        if (!TryReadTime(request.Header(ContentfulHeaders.Timestamp), out signedAt))
            return Refuse("signature_malformed", $"The header {ContentfulHeaders.Timestamp} is no time in milliseconds.", "Let no proxy change it.");
        return null;
    }

    private static bool TryReadTime(string? header, out DateTimeOffset time)
    {
        time = default;
        if (!long.TryParse(header.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds is < MinimumMilliseconds or > MaximumMilliseconds)
            return false;
        time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }

    private static VerificationResult Named(WebhookRequest request, WebhookSecret secret, DateTimeOffset signedAt) =>
        IdentifyContentful.NativeId(request) is null
            ? new VerificationResult.Refused(new Refusal(
                "delivery_id_missing", 400, $"The header {ContentfulHeaders.DeliveryId} is missing, or stands there with different values.", "Let no proxy remove or repeat it: it tells one delivery from another."))
            : new VerificationResult.Verified(secret.Name, Trust.Signed, signedAt);

    private static VerificationResult.Refused Conflicting(string header) =>
        Refuse("signature_conflicting", $"The header {header} stands there more than once, with different values.", "Let no proxy add or repeat it.");

    private static VerificationResult.Refused Refuse(string code, string detail, string fix) => new(new Refusal(code, 401, detail, fix));
}
