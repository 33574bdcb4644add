using System.Security.Cryptography;

namespace Platform.Providers;

/// <summary>The native id of a delivery whose provider sends none: what it is about, and the body's hash (RULES A3).</summary>
internal static class DerivedId
{
    // Ids stand in keys, which have a longest length; the hash tells bodies apart in any case.
    private const int LongestPart = 128;

    public static string Of(WebhookRequest request, params ReadOnlySpan<string?> parts)
    {
        var id = new System.Text.StringBuilder();
        foreach (var part in parts)
            id.Append(part is { Length: > LongestPart } ? part[..LongestPart] : part).Append(':');
        return id.Append(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))).ToString();
    }
}
