using Platform.Providers;
using Platform.Tests.Providers.Foxy;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Foxy's webhooks as tests send them: recorded ones, signed, and the old XML datafeed.</summary>
internal static class Foxy
{
    private const string Address = "/clients/saas-company/webhooks/foxy";

    private static IWebhookProvider Provider => new RecordedCase("foxy/transaction-created").Provider;

    /// <summary>As recorded, personal data and all.</summary>
    public static WebhookRequest Recorded(TimeProvider clock, string name) =>
        Provider.Sign(new RecordedCase($"foxy/{name}").Recording, new Uri("http://localhost" + Address), clock, WebhooksApp.FoxySecret);

    /// <summary>The request with a signature of its own over its bytes.</summary>
    public static WebhookRequest SignAgain(WebhookRequest request, TimeProvider clock) => Provider.Sign(
        new() { Method = request.Method, Path = request.Path, Headers = [.. request.Headers], Body = request.Body },
        new Uri("http://localhost" + Address),
        clock,
        WebhooksApp.FoxySecret);

    public static WebhookRequest Datafeed(string xml, string field = "FoxyData") => Datafeeds.Request(xml, field, WebhooksApp.FoxySecret).To(Address);
}
