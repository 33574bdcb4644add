using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Contentful;
using Platform.Providers.Recordings;

namespace Platform.Tests.Providers.Contentful;

/// <summary>Contentful requests, signed and altered.</summary>
internal static class ContentfulRequests
{
    public const string Address = "/clients/enterprise-corp/webhooks/contentful";

    public static readonly ContentfulProvider Provider = new();

    public static readonly ClientServiceConfig Client = DemoClient.Named("enterprise-corp");

    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 29, 58, TimeSpan.Zero);

    public static WebhookRequest Signed(string body, string secret, params (string Name, string Value)[] headers) =>
        Signed(Encoding.UTF8.GetBytes(body), secret, Address, headers);

    public static WebhookRequest Signed(byte[] body, string secret, string path, params (string Name, string Value)[] headers)
    {
        var recording = new Recording { Method = "POST", Path = path, Headers = Headers, Body = body };
        return Provider.Sign(recording.With(headers.ToDictionary(h => h.Name, h => h.Value)), new Uri($"http://127.0.0.1{path}"), new FakeTimeProvider(Now), secret);
    }

    public static WebhookRequest Bare(string topic, string body) =>
        new("POST", Address, [KeyValuePair.Create("X-Contentful-Topic", topic), KeyValuePair.Create("X-Contentful-Idempotency-Key", "delivery-1")], Encoding.UTF8.GetBytes(body));

    public static WebhookRequest Without(this WebhookRequest request, string name) =>
        new(request.Method, request.Path, request.Headers.Where(h => !h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), request.Body);

    public static WebhookRequest With(this WebhookRequest request, string name, string value) => request.Without(name).And(name, value);

    public static WebhookRequest And(this WebhookRequest request, string name, string value) =>
        new(request.Method, request.Path, request.Headers.Append(KeyValuePair.Create(name, value)), request.Body);

    public static WebhookRequest With(this WebhookRequest request, byte[] body) => new(request.Method, request.Path, request.Headers, body);

    public static WebhookRequest At(this WebhookRequest request, string path) => new(request.Method, path, request.Headers, request.Body);

    public static string Signature(this WebhookRequest request) => request.Header("x-contentful-signature")!;

    public static VerificationResult Verify(WebhookRequest request, params string[] secrets) => Provider.Verify(request, DemoClient.Secrets(secrets), Client);

    public static string RefusalCode(VerificationResult result) => Assert.IsType<VerificationResult.Refused>(result).Refusal.Code;

    private static readonly IReadOnlyList<KeyValuePair<string, string>> Headers =
    [
        KeyValuePair.Create("Content-Type", "application/vnd.contentful.management.v1+json"),
        KeyValuePair.Create("X-Contentful-Topic", "ContentManagement.Entry.publish"),
        KeyValuePair.Create("X-Contentful-Webhook-Name", "Platform"),
        KeyValuePair.Create("X-Contentful-Webhook-Request-Attempt", "1"),
        KeyValuePair.Create("X-Contentful-Idempotency-Key", "delivery-1"),
    ];
}
