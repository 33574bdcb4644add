using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Platform.Domain.Events;
using Platform.Providers.Signatures;

namespace Platform.Providers.Shopify;

/// <summary>
/// Proves that Shopify sent the bytes: <c>X-Shopify-Hmac-Sha256</c> is the padded base64 of HMAC-SHA256 over the raw body
/// (https://shopify.dev/docs/apps/build/webhooks/subscribe/https). Several secrets are usual: webhooks of an app are signed with its client secret,
/// those made under Settings → Notifications with the key shown there, and during a rotation the oldest unrevoked one signs.
/// </summary>
internal static class VerifyShopify
{
    private const int SignatureLength = 44;
    private const int LongestTopic = 128;

    public static VerificationResult Run(WebhookRequest request, IReadOnlyList<WebhookSecret> secrets)
    {
        if (secrets.Count == 0)
            return Refuse("secret_missing", "No secret is configured for shopify_basic.", "Set webhooks.secrets.shopify_basic in the client's configuration to the app's client secret, the key under Settings → Notifications, or both.");

        var name = ShopifyHeaders.NameIn(request, ShopifyHeaders.Signature);
        if (!request.HasHeader(name))
            return Refuse("signature_missing", $"The header {name} is missing.", "Let no proxy remove it.");
        if (request.Header(name) is not { } header)
            return Refuse("signature_conflicting", $"The header {name} stands there more than once, with different values.", "Let no proxy add or repeat it.");

        Span<byte> sent = stackalloc byte[Hmac.Length];
        if (!TryDecode(header, sent))
            return Refuse("signature_malformed", $"The header {name} is not the padded base64 of {Hmac.Length} bytes.", "Let no proxy change it.");

        foreach (var secret in secrets)
        {
            if (Hmac.Matches(Encoding.UTF8.GetBytes(secret.Value), request.Body.Span, [], sent))
                return Named(request, secret);
        }

        return Refuse(
            "signature_mismatch",
            $"The signature fits none of the {secrets.Count} configured secrets.",
            "Webhooks made under Settings → Notifications are signed with the key shown there, those of an app with its client secret: configure whichever sends (a line feed at its end counts), and let no proxy change the body.");
    }

    private static VerificationResult Named(WebhookRequest request, WebhookSecret secret)
    {
        if (IdentifyShopify.NativeId(request) is null)
            return new VerificationResult.Refused(new Refusal("delivery_id_missing", 400, Lacking(ShopifyHeaders.WebhookId), "Let no proxy remove or repeat it: it tells one delivery from another."));

        var lacking = ShopifyHeaders.Kind(request) is not { Length: <= LongestTopic } ? ShopifyHeaders.Topic
            : ShopifyHeaders.Read(request, ShopifyHeaders.ShopDomain) is null ? ShopifyHeaders.ShopDomain
            : null;
        return lacking is null
            ? new VerificationResult.Verified(secret.Name, Trust.Signed, SignedAt: null)
            : new VerificationResult.Refused(new Refusal("header_missing", 400, Lacking(lacking), "Let no proxy remove or repeat it: it says what the body is, and whose."));
    }

    private static string Lacking(string header) =>
        $"The header {ShopifyHeaders.Webhooks(header)} (in Events {ShopifyHeaders.Events(header)}) is missing, too long, or stands there more than once, with different values.";

    /// <summary>Of 44 characters one spelling only gives 32 bytes: white space would leave fewer, and stray bits at the end are refused.</summary>
    private static bool TryDecode(string header, Span<byte> mac)
    {
        Span<byte> text = stackalloc byte[SignatureLength];
        return header.Length == SignatureLength
            && Encoding.ASCII.TryGetBytes(header, text, out _)
            && Base64.DecodeFromUtf8(text, mac, out _, out var written) == OperationStatus.Done
            && written == Hmac.Length;
    }

    private static VerificationResult.Refused Refuse(string code, string detail, string fix) => new(new Refusal(code, 401, detail, fix));
}
