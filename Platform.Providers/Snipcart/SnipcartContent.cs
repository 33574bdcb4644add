using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Snipcart;

/// <summary>Where the ids of an envelope's <c>content</c> stand: orders, what belongs to one (a refund), and subscriptions differ.</summary>
internal static class SnipcartContent
{
    /// <summary>The order that it speaks of; null where it names none.</summary>
    public static string? OrderToken(JsonElement content) =>
        content.Text("token")
        ?? content.Text("orderToken")
        ?? content.Object("order")?.Text("token")
        ?? content.Object("subscription")?.Object("initialOrder")?.Text("token");

    public static string? SubscriptionId(JsonElement content) => content.Object("subscription")?.Text("id") ?? content.Text("id");

    /// <summary>What the event is about.</summary>
    public static string? Subject(JsonElement content) =>
        content.Text("token") ?? content.Text("orderToken") ?? SubscriptionId(content);
}
