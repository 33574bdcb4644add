using System.Text.Json;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>Whether something is on sale for everybody. What a payload leaves out says nothing against it.</summary>
internal static class ShopifyStatus
{
    /// <summary>Not a draft, archived or unlisted, and published to a channel (<c>published_at</c> is null where it is not).</summary>
    public static bool IsPublished(JsonElement resource) =>
        resource.Text("status") is var status && (status is null || status.Equals("active", StringComparison.OrdinalIgnoreCase))
        && !IsNull(resource, "published_at") && !IsNull(resource, "publishedAt");

    private static bool IsNull(JsonElement resource, string name) =>
        resource.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Null;
}
