using System.Text;
using Platform.Domain.Clients;
using Platform.Providers;
using Platform.Providers.Tina;

namespace Platform.Tests.Providers.Tina;

/// <summary>TinaCloud's requests.</summary>
internal static class TinaRequests
{
    public static readonly TinaProvider Provider = new();

    public static readonly ClientServiceConfig Client = DemoClient.Named("saas-company");

    public static string Body(string paths = "\"content/articles/launch-notes\"", string type = "content.modified", string branch = "main", string eventId = "event-1") =>
        $$"""{"clientId":"6f1c2d0e-saas-company","branch":"{{branch}}","paths":[{{paths}}],"type":"{{type}}","eventId":"{{eventId}}"}""";

    public static WebhookRequest Request(string body, params (string Name, string Value)[] headers) =>
        new("POST", "/clients/saas-company/webhooks/tina", headers.Select(h => KeyValuePair.Create(h.Name, h.Value)), Encoding.UTF8.GetBytes(body));

    public static VerificationResult Verify(WebhookRequest request, params string[] secrets) => Provider.Verify(request, DemoClient.Secrets(secrets), Client);

    public static string RefusalCode(VerificationResult result) => Assert.IsType<VerificationResult.Refused>(result).Refusal.Code;

    public static ClientServiceConfig WithSetting(string name, string value)
    {
        var cms = Client.ServiceIntegration.CmsConfig!;
        var settings = new Dictionary<string, string>(cms.Settings) { [name] = value };
        return Client with { ServiceIntegration = Client.ServiceIntegration with { CmsConfig = cms with { Settings = settings } } };
    }
}
