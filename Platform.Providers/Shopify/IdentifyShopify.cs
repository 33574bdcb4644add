using System.Security.Cryptography;
using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>
/// The native id is that of the delivery, the same over its retries but not signed; so the body key covers topic and signed
/// body. It is off where the body carries no time, as <c>{"id":…}</c> of a delete or the two ids of an inventory disconnect: two
/// of the same in a row are two real events. <c>Event-Id</c> names a merchant's action, which several deliveries may tell of.
/// </summary>
internal static class IdentifyShopify
{
    private const int LongestId = 256;

    private static readonly string[] Times = ["updated_at", "created_at", "processed_at"];

    public static DeliveryIdentity Run(WebhookRequest request)
    {
        using var json = JsonBody.TryParse(request.Body, out var parsed, out _) ? parsed : null;
        var kind = ShopifyHeaders.Kind(request);
        return new DeliveryIdentity(
            NativeId(request) ?? throw new InvalidOperationException("Identify takes verified requests only."),
            kind ?? "unknown",
            IsDated(json?.RootElement ?? default) ? $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))}" : null);
    }

    public static string? NativeId(WebhookRequest request)
    {
        // Events were sent with an event id alone in their first months.
        var id = ShopifyHeaders.Read(request, ShopifyHeaders.WebhookId) ?? request.Header(ShopifyHeaders.Events(ShopifyHeaders.EventId));
        return id is { Length: > 0 and <= LongestId } && id.All(c => c is > ' ' and < '\x7f') ? id : null;
    }

    private static bool IsDated(JsonElement body)
    {
        var resource = body.Object("product_listing") ?? body.Object("collection_listing") ?? body;
        return Times.Any(name => resource.Time(name) is not null) || ShopifyEvents.Resource(body)?.Time("updatedAt") is not null;
    }
}
