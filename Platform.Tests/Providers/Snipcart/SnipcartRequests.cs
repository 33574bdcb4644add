using System.Text;
using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Snipcart;

namespace Platform.Tests.Providers.Snipcart;

internal static class SnipcartRequests
{
    public const string Token = "64a69f1c-d123-4793-bd75-b81a4a4db60a";

    public static readonly SnipcartProvider Provider = new();

    public static WebhookRequest Request(string body, params (string Name, string Value)[] headers) =>
        new("POST", "/webhooks/snipcart", headers.Select(h => KeyValuePair.Create(h.Name, h.Value)), Encoding.UTF8.GetBytes(body));

    public static WebhookRequest WithToken(string body) => Request(body, ("X-Snipcart-RequestToken", Token));

    public static string Envelope(string name, string content = "{}", string mode = "Live") =>
        $$"""{"eventName":"{{name}}","mode":"{{mode}}","createdOn":"2026-10-05T14:22:33.4837261Z","content":{{content}}}""";

    public static VerificationResult Verify(WebhookRequest request, ClientServiceConfig? client = null) =>
        Provider.Verify(request, DemoClient.Secrets("key"), client ?? DemoClient.Config);

    public static (string Code, int Status) Refusal(VerificationResult result)
    {
        var refusal = Assert.IsType<VerificationResult.Refused>(result).Refusal;
        return (refusal.Code, refusal.Status);
    }
}
