using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>Holds the unsigned headers against the signed body and the client's configuration.</summary>
internal static class ShopifySource
{
    private const int LongestShown = 100;

    public static Refusal? Foreign(NormalisationInput input)
    {
        var sent = ShopifyHeaders.Read(input.Request, ShopifyHeaders.ShopDomain);
        var expected = input.Client.SettingsOf(ShopifyMetadata.Id).GetValueOrDefault("store_domain");
        return expected is null || string.Equals(sent, expected, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Refusal("source_mismatch", 400, $"It comes from the shop '{Shown(sent)}', and the client's is '{expected}'.", "Point the webhook at the client it belongs to, or correct store_domain (the myshopify.com domain) in the client's configuration.");
    }

    public static Refusal? Contradiction(string kind, ShopifyTopic topic, JsonElement body)
    {
        var shape = ShopifyShapes.Of(body);
        if (shape != topic.Shape && !(shape == ShopifyShape.Unclear && topic.Shape is ShopifyShape.Product or ShopifyShape.Collection))
            return Topic(kind, $"the signed body is {ShopifyShapes.Name(shape)}");

        return kind switch
        {
            "orders/paid" when Says(body, "financial_status") is { } status && status is not ("paid" or "partially_refunded" or "refunded") =>
                Topic(kind, $"the signed body's financial_status is '{Shown(status)}'"),
            "orders/fulfilled" when Says(body, "fulfillment_status") is { } status && status != "fulfilled" =>
                Topic(kind, $"the signed body's fulfillment_status is '{Shown(status)}'"),
            "orders/cancelled" when Says(body, "cancelled_at") is "null" => Topic(kind, "the signed body has no cancelled_at"),
            _ => null,
        };
    }

    public static Refusal Topic(string kind, string contradiction) => new(
        "topic_mismatch", 400, $"The topic is '{Shown(kind)}', and {contradiction}.", "Send webhooks unchanged: header and body of a delivery belong together.");

    /// <summary>Null where the member is not in the payload at all: a subscription's <c>include_fields</c> may leave it out.</summary>
    private static string? Says(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) ? member.ValueKind == JsonValueKind.Null ? "null" : body.Text(name) : null;

    private static string Shown(string? text) => text is { Length: > LongestShown } ? text[..LongestShown] + "…" : text ?? "missing";
}
