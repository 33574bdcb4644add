using System.Text.Json.Nodes;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Providers.Recordings;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Snipcart's webhooks as tests send them: recorded ones, each with a fresh token.</summary>
internal static class Snipcart
{
    public const string Token = "X-Snipcart-RequestToken";

    private static readonly Uri Target = new("http://localhost/webhooks/snipcart");

    private static IWebhookProvider Provider => new RecordedCase("snipcart/order-completed").Provider;

    /// <summary>An order (or another recorded event) that never came before.</summary>
    public static WebhookRequest Edit(TimeProvider clock, string name = "order-completed") =>
        Sign(Provider.AsEdit(new RecordedCase($"snipcart/{name}").Recording, clock), clock);

    /// <summary>As recorded, personal data and all.</summary>
    public static WebhookRequest Recorded(TimeProvider clock, string name) => Sign(new RecordedCase($"snipcart/{name}").Recording, clock);

    public static string TokenOf(WebhookRequest request) => request.Header(Token)!;

    public static string OrderOf(WebhookRequest request) => (string)JsonNode.Parse(request.Body.Span)!["content"]!["token"]!;

    private static WebhookRequest Sign(Recording recording, TimeProvider clock) =>
        Provider.Sign(recording, Target, clock, WebhooksApp.SnipcartSecret);
}
