using Platform.Providers;

namespace Platform.Tests.Webhooks.Hosting;

internal static class WebhookRequestExtensions
{
    /// <summary>The same with one header replaced; removed, if the value is null.</summary>
    public static WebhookRequest With(this WebhookRequest request, string header, string? value) => new(
        request.Method,
        request.Path,
        [
            .. request.Headers.Where(h => !h.Key.Equals(header, StringComparison.OrdinalIgnoreCase)),
            .. value is null ? [] : new[] { KeyValuePair.Create(header, value) },
        ],
        request.Body);

    public static WebhookRequest WithBody(this WebhookRequest request, ReadOnlyMemory<byte> body) =>
        new(request.Method, request.Path, request.Headers, body);

    public static WebhookRequest To(this WebhookRequest request, string path) => new(request.Method, path, request.Headers, request.Body);

    public static HttpRequestMessage ToHttp(this WebhookRequest request)
    {
        var content = new ByteArrayContent(request.Body.ToArray());
        var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path) { Content = content };
        foreach (var (name, value) in request.Headers)
        {
            // Belongs to one connection, not to the webhook.
            if (name.Equals("Connection", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!message.Headers.TryAddWithoutValidation(name, value))
                content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
