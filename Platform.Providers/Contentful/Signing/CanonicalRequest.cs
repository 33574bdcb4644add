using System.Buffers;
using System.Text;

namespace Platform.Providers.Contentful.Signing;

/// <summary>
/// The bytes that Contentful signs before the body:
/// <code>
/// POST
/// /webhooks/contentful
/// x-contentful-signed-headers:x-contentful-signed-headers,…;x-contentful-timestamp:1767225600000;x-contentful-topic:ContentManagement.Entry.publish
/// </code>
/// and a line feed. Names are lower case and sorted by code unit, values trimmed.
/// </summary>
internal static class CanonicalRequest
{
    /// <param name="names">Lower case, sorted ordinally, each with one value in the request.</param>
    public static ReadOnlySpan<byte> Head(WebhookRequest request, IEnumerable<string> names)
    {
        var head = new ArrayBufferWriter<byte>(1024);
        Encoding.UTF8.GetBytes(request.Method, head);
        head.Write("\n"u8);
        CanonicalPath.Write(head, request.Path);
        head.Write("\n"u8);

        var first = true;
        foreach (var name in names)
        {
            if (!first)
                head.Write(";"u8);
            first = false;
            Encoding.UTF8.GetBytes(name, head);
            head.Write(":"u8);
            Encoding.UTF8.GetBytes(request.Header(name).AsSpan().Trim(), head);
        }

        head.Write("\n"u8);
        return head.WrittenSpan;
    }
}
