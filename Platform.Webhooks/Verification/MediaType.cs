using System.Net.Http.Headers;
using Platform.Providers;
using Platform.ServiceDefaults.Problems;
using Platform.Webhooks.Answers;

namespace Platform.Webhooks.Verification;

/// <summary>
/// Layer 3, first half: JSON by its type, UTF-8, as sent. <c>application/vnd.contentful.management.v1+json</c> is JSON too;
/// forms and XML are not.
/// </summary>
internal static class MediaType
{
    public static Problem? Refuse(WebhookRequest request, ProviderMetadata provider)
    {
        var contentType = request.Header("Content-Type");
        if (!IsJson(contentType))
            return Refusals.MediaTypeUnsupported(contentType, provider);

        return request.HasHeader("Content-Encoding") && request.Header("Content-Encoding") is var encoding and not ("" or "identity")
            ? Refusals.ContentEncodingUnsupported(encoding ?? "several")
            : null;
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType is { } name
        && (name.Equals("application/json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        && type.CharSet?.Trim('"') is var charset
        && (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
