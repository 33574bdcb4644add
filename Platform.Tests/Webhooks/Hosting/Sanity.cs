using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Sanity's webhooks as tests send them: recorded ones, signed afresh.</summary>
internal static class Sanity
{
    public const string Signature = "sanity-webhook-signature";
    public const string DeliveryId = "idempotency-key";
    public const string ContentType = "content-type";

    private static readonly Uri Target = new("http://localhost/webhooks/sanity");

    public static IWebhookProvider Provider => new RecordedCase("sanity/article-published").Provider;

    public static Recording Recording(string name = "article-published") => new RecordedCase($"sanity/{name}").Recording;

    /// <summary>An edit that never came before.</summary>
    public static WebhookRequest Edit(TimeProvider clock, string name = "article-published") =>
        Sign(Provider.AsEdit(Recording(name), clock), clock);

    public static WebhookRequest Sign(Recording recording, TimeProvider clock, string secret = WebhooksApp.SanitySecret) =>
        Provider.Sign(recording, Target, clock, secret);

    /// <summary>The request with a signature of its own over its bytes; of a time beside the clock's, if asked for.</summary>
    public static WebhookRequest SignAgain(this WebhookRequest request, TimeProvider clock, TimeSpan off = default, string secret = WebhooksApp.SanitySecret)
    {
        var recording = new Recording { Method = request.Method, Path = request.Path, Headers = [.. request.Headers], Body = request.Body };
        return Sign(recording, new FakeTimeProvider(clock.GetUtcNow() + off), secret);
    }

    public static byte[] Json(string json) => Encoding.UTF8.GetBytes(json);
}
