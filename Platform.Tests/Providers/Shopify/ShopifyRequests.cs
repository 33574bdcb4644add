using System.Text;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Shopify;

namespace Platform.Tests.Providers.Shopify;

/// <summary>Shopify requests, signed and altered.</summary>
internal static class ShopifyRequests
{
    public const string Signature = "X-Shopify-Hmac-Sha256";
    public const string Shop = "enterprise-corp.myshopify.com";

    public static readonly ShopifyProvider Provider = new();

    public static readonly ClientServiceConfig Client = DemoClient.Named("enterprise-corp");

    public static Recording Webhook(string topic, string body, params (string Name, string Value)[] more) => Of(
        body,
        [("X-Shopify-Topic", topic), ("X-Shopify-Shop-Domain", Shop), ("X-Shopify-Webhook-Id", "delivery-1"), ("X-Shopify-Triggered-At", "2026-11-02T09:00:00.123456789Z"), .. more]);

    public static Recording Event(string topic, string action, string body, params (string Name, string Value)[] more) => Of(
        body,
        [("Shopify-Topic", topic), ("Shopify-Action", action), ("Shopify-Shop-Domain", Shop), ("Shopify-Webhook-Id", "delivery-1"), .. more]);

    public static WebhookRequest Signed(Recording recording, string secret = "s") =>
        Provider.Sign(recording, new Uri("http://127.0.0.1/webhooks/shopify_basic"), TimeProvider.System, secret);

    public static WebhookRequest Signed(string topic, string body, params (string Name, string Value)[] more) => Signed(Webhook(topic, body, more));

    public static WebhookRequest With(this WebhookRequest request, string name, string? value) => new(
        request.Method,
        request.Path,
        request.Headers.Where(h => !h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Concat(value is null ? [] : [KeyValuePair.Create(name, value)]),
        request.Body);

    public static WebhookRequest And(this WebhookRequest request, string name, string value) =>
        new(request.Method, request.Path, request.Headers.Append(KeyValuePair.Create(name, value)), request.Body);

    public static WebhookRequest With(this WebhookRequest request, byte[] body) => new(request.Method, request.Path, request.Headers, body);

    public static VerificationResult Verify(WebhookRequest request, params string[] secrets) =>
        Provider.Verify(request, DemoClient.Secrets(secrets), Client);

    public static string RefusalCode(VerificationResult result) => Assert.IsType<VerificationResult.Refused>(result).Refusal.Code;

    public static NormalisationResult Normalise(WebhookRequest request) => Provider.Normalise(Inputs.Of(request, Client));

    public static NormalisationResult Normalise(string topic, string body, params (string Name, string Value)[] more) => Normalise(Signed(topic, body, more));

    public static UnifiedEvent Single(string topic, string body, params (string Name, string Value)[] more) => Inputs.Single(Normalise(topic, body, more));

    public static string RefusedWith(NormalisationResult result) => Assert.IsType<NormalisationResult.Refused>(result).Refusal.Code;

    private static Recording Of(string body, IEnumerable<(string Name, string Value)> headers) => new()
    {
        Method = "POST",
        Path = "/clients/enterprise-corp/webhooks/shopify_basic",
        Headers = [.. headers.Select(h => KeyValuePair.Create(h.Name, h.Value))],
        Body = Encoding.UTF8.GetBytes(body),
    };
}
