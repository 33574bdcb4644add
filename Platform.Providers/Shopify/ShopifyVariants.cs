using System.Text.Json;
using Platform.Domain.Events;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>What REST and GraphQL payloads have in common about variants.</summary>
internal static class ShopifyVariants
{
    /// <summary>A product of Shopify's is its variants; one that is a single thing has one.</summary>
    public static ProductFields Product(IReadOnlyList<ProductVariant> variants, IReadOnlyDictionary<string, string> settings)
    {
        var usual = variants is [var first, ..] ? first : null;
        return new ProductFields
        {
            Sku = usual?.Sku,
            Price = usual?.Price,
            // Webhooks carry prices without their currency: it is the shop's.
            Currency = settings.GetValueOrDefault("currency"),
            InventoryId = usual?.InventoryId,
            Variants = usual is null ? null : variants,
        };
    }

    /// <summary>Null for the name that Shopify gives the variant of a product without any.</summary>
    public static string? Title(JsonElement variant) => variant.Text("title") is var title and not "Default Title" ? title : null;
}
