using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Sanity;

namespace Platform.Tests.Providers.Sanity;

/// <summary>Sanity requests, signed and altered.</summary>
internal static class SanityRequests
{
    public static readonly SanityProvider Provider = new();

    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 29, 58, TimeSpan.Zero);

    public static WebhookRequest Bare(string body, params (string Name, string Value)[] headers) => Bare(Encoding.UTF8.GetBytes(body), headers);

    public static WebhookRequest Bare(ReadOnlyMemory<byte> body, params (string Name, string Value)[] headers) =>
        new("POST", "/webhooks/sanity", headers.Select(h => KeyValuePair.Create(h.Name, h.Value)), body);

    public static WebhookRequest Signed(string body, string secret, params (string Name, string Value)[] headers)
    {
        var recording = new Recording
        {
            Method = "POST",
            Path = "/webhooks/sanity",
            Headers = [KeyValuePair.Create("idempotency-key", "delivery-1"), .. headers.Select(h => KeyValuePair.Create(h.Name, h.Value))],
            Body = Encoding.UTF8.GetBytes(body),
        };
        return Provider.Sign(recording, new Uri("http://127.0.0.1/webhooks/sanity"), new FakeTimeProvider(Now), secret);
    }

    public static WebhookRequest With(this WebhookRequest request, string name, string value) =>
        new(request.Method, request.Path, request.Headers.Where(h => !h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Append(KeyValuePair.Create(name, value)), request.Body);

    public static WebhookRequest And(this WebhookRequest request, string name, string value) =>
        new(request.Method, request.Path, request.Headers.Append(KeyValuePair.Create(name, value)), request.Body);

    public static WebhookRequest With(this WebhookRequest request, byte[] body) => new(request.Method, request.Path, request.Headers, body);

    public static string Signature(this WebhookRequest request) => request.Header("sanity-webhook-signature")!;

    public static VerificationResult Verify(WebhookRequest request, params string[] secrets) =>
        Provider.Verify(request, DemoClient.Secrets(secrets), DemoClient.Config);

    public static string RefusalCode(VerificationResult result) => Assert.IsType<VerificationResult.Refused>(result).Refusal.Code;
}
