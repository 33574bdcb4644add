using System.Security.Cryptography;
using Platform.Providers.Json;

namespace Platform.Providers.Sanity;

/// <summary>
/// The native id is Sanity's <c>idempotency-key</c>, the same over its retries but not signed; so the body key covers
/// the signed body where it carries a revision or a time.
/// </summary>
internal static class IdentifySanity
{
    private const int LongestId = 256;

    public static DeliveryIdentity Run(WebhookRequest request)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var root = json?.RootElement ?? default;
        var kind = root.Text("operation") ?? request.Header(SanityHeaders.Operation) ?? "unknown";
        var dated = root.Member("_rev") is not null || root.Member("_updatedAt") is not null;
        return new DeliveryIdentity(
            NativeId(request) ?? throw new InvalidOperationException("Identify takes verified requests only."),
            kind,
            dated ? $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))}" : null);
    }

    /// <summary>The id, also where it is written as a structured field's string: <c>"Qu4s0hoM6x5YIahjVVgDfd"</c> (IETF draft of the header).</summary>
    public static string? NativeId(WebhookRequest request)
    {
        var value = request.Header(SanityHeaders.DeliveryId)?.Trim();
        if (value is ['"', .. var inner, '"'])
            value = inner;
        return value is { Length: > 0 and <= LongestId } && value.All(c => c is > ' ' and < '\x7f') ? value : null;
    }
}
