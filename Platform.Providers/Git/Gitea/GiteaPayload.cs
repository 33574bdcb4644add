using System.Net;

namespace Platform.Providers.Git.Gitea;

/// <summary>The JSON that Gitea signs: the body, or of a form (<c>payload=%7B%22ref%22…</c>) the decoded value.</summary>
internal static class GiteaPayload
{
    private const string Form = "application/x-www-form-urlencoded";

    public static ReadOnlySpan<byte> Of(WebhookRequest request)
    {
        var body = request.Body.Span;
        if (request.Header("Content-Type")?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) != true)
            return body;

        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.StartsWith("payload="u8))
                return WebUtility.UrlDecodeToBytes(field[8..].ToArray(), 0, field.Length - 8);
        }

        return body;
    }
}
