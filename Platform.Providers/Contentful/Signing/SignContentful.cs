using System.Text;
using Platform.Providers.Recordings;
using Platform.Providers.Signatures;

namespace Platform.Providers.Contentful.Signing;

/// <summary>Signs as Contentful does: all of its own headers, over the path that the request is sent to.</summary>
internal static class SignContentful
{
    public static WebhookRequest Run(Recording recording, Uri target, TimeProvider clock, string secret)
    {
        string[] names =
        [
            .. recording.Headers.Select(header => header.Key.ToLowerInvariant()).Where(name => name.StartsWith(ContentfulHeaders.Prefix, StringComparison.Ordinal)),
            ContentfulHeaders.SignedHeaders,
            ContentfulHeaders.Timestamp,
        ];
        names = [.. names.Where(name => name != ContentfulHeaders.Signature).Distinct().Order(StringComparer.Ordinal)];

        var unsigned = recording.With(new Dictionary<string, string>
        {
            [ContentfulHeaders.SignedHeaders] = string.Join(',', names),
            [ContentfulHeaders.Timestamp] = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(),
        });
        var head = CanonicalRequest.Head(Request(unsigned, target), names);
        var signature = Convert.ToHexStringLower(Hmac.Of(Encoding.UTF8.GetBytes(secret), head, recording.Body.Span));
        return Request(unsigned.With(new Dictionary<string, string> { [ContentfulHeaders.Signature] = signature }), target);
    }

    private static WebhookRequest Request(Recording recording, Uri target) => new(recording.Method, target.PathAndQuery, recording.Headers, recording.Body);
}
