namespace Platform.Providers.Shopify;

/// <summary>
/// Shopify's headers in both forms: <c>X-Shopify-Topic: products/update</c> of webhooks, and of Events
/// (https://shopify.dev/docs/apps/build/events/delivery-structure) <c>Shopify-Topic: Product</c> with
/// <c>Shopify-Action: update</c>. Events may send both, so the new form counts wherever it is there, as in Shopify's own library.
/// </summary>
internal static class ShopifyHeaders
{
    public const string Signature = "Hmac-Sha256";
    public const string Topic = "Topic";
    public const string Action = "Action";
    public const string ShopDomain = "Shop-Domain";
    public const string WebhookId = "Webhook-Id";
    public const string EventId = "Event-Id";
    public const string TriggeredAt = "Triggered-At";
    public const string Test = "Test";

    public static readonly IReadOnlyList<string> Signatures = [Webhooks(Signature), Events(Signature)];

    public static readonly IReadOnlyList<string> DeliveryIds = [Webhooks(WebhookId), Events(WebhookId), Events(EventId)];

    public static readonly IReadOnlyList<string> Kept =
    [
        "content-type", "user-agent",
        .. new[] { Topic, Action, ShopDomain, "API-Version", WebhookId, EventId, TriggeredAt, "Name", "Handle", "Resource-Id", "Sub-Topic", Test }
            .SelectMany(name => new[] { Webhooks(name), Events(name) }),
    ];

    public static string Webhooks(string name) => "X-Shopify-" + name;

    public static string Events(string name) => "Shopify-" + name;

    /// <summary>The header's name in the form that this request has it in.</summary>
    public static string NameIn(WebhookRequest request, string name) => request.HasHeader(Events(name)) ? Events(name) : Webhooks(name);

    /// <summary>Its one value; null where it is absent, empty, or there with different values.</summary>
    public static string? Read(WebhookRequest request, string name) =>
        request.Header(NameIn(request, name))?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary><c>products/update</c>, or of Events <c>Product/update</c>.</summary>
    public static string? Kind(WebhookRequest request) => (Read(request, Topic), Read(request, Action)) switch
    {
        (null, _) => null,
        ({ } topic, { } action) when !topic.Contains('/', StringComparison.Ordinal) => $"{topic}/{action}",
        var (topic, _) => topic,
    };
}
