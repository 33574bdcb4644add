using System.Text;
using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Foxy;
using Platform.Providers.Recordings;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Providers.Foxy;

internal static class FoxyRequests
{
    public const string Key = "encryption-key-of-the-webhook";
    public const string Signature = "Foxy-Webhook-Signature";
    public const string Event = "Foxy-Webhook-Event";
    public const string Refeed = "Foxy-Webhook-Refeed";

    public static readonly FoxyProvider Provider = new();

    public static readonly ClientServiceConfig Client = DemoClient.Named("saas-company");

    /// <summary>The demo client with other settings of its store; null removes one.</summary>
    public static ClientServiceConfig With(params (string Name, string? Value)[] settings)
    {
        var shop = Client.ServiceIntegration.EcommerceConfig!;
        var changed = new Dictionary<string, string>(shop.Settings);
        foreach (var (name, value) in settings)
        {
            changed.Remove(name);
            if (value is not null)
                changed[name] = value;
        }

        return Client with { ServiceIntegration = Client.ServiceIntegration with { EcommerceConfig = shop with { Settings = changed } } };
    }

    public static WebhookRequest Unsigned(string body, params (string Name, string Value)[] headers) => new(
        "POST",
        "/clients/saas-company/webhooks/foxy",
        headers.Select(h => KeyValuePair.Create(h.Name, h.Value)).Prepend(KeyValuePair.Create("Content-Type", "application/json")),
        Encoding.UTF8.GetBytes(body));

    public static WebhookRequest Of(string name, string body, params (string Name, string Value)[] headers) => Unsigned(body, [(Event, name), .. headers]);

    public static WebhookRequest Recorded(string name) => Sign(new RecordedCase($"foxy/{name}").Recording);

    public static WebhookRequest Sign(Recording recording, string key = Key) =>
        Provider.Sign(recording, new Uri("http://127.0.0.1/webhooks/foxy"), TimeProvider.System, key);

    /// <summary>The same request with some headers replaced, and perhaps another body.</summary>
    public static WebhookRequest With(this WebhookRequest request, string header, string value, ReadOnlyMemory<byte>? body = null) => new(
        request.Method,
        request.Path,
        request.Headers.Where(h => !h.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Append(KeyValuePair.Create(header, value)),
        body ?? request.Body);

    public static VerificationResult Verify(WebhookRequest request, ClientServiceConfig? client = null, params string[] keys) =>
        Provider.Verify(request, DemoClient.Secrets(keys.Length == 0 ? [Key] : keys), client ?? Client);

    public static NormalisationResult Normalise(WebhookRequest request, ClientServiceConfig? client = null) =>
        Provider.Normalise(Inputs.Of(request, client ?? Client));

    public static (string Code, int Status) Refusal(VerificationResult result)
    {
        var refusal = Assert.IsType<VerificationResult.Refused>(result).Refusal;
        return (refusal.Code, refusal.Status);
    }
}
