using Platform.Domain.Events;

namespace Platform.Content.Sources;

/// <summary>What a product is sold under: its one SKU, or those of its variants. A variant that its owner gave none is known by the shop's id of it.</summary>
internal static class ProductSkus
{
    /// <summary>The usual one first; none for a product that is one thing and has no SKU.</summary>
    public static IReadOnlyList<string> Of(ProductFields? product) =>
        product?.Variants is { Count: > 0 } variants ? [.. variants.Select(Of).Distinct(StringComparer.Ordinal)]
        : product?.Sku is { } sku ? [sku]
        : [];

    public static string Of(ProductVariant variant) => variant.Sku ?? variant.Id;

    public static ProductVariant? Find(ProductFields? product, string sku) => product?.Variants?.FirstOrDefault(variant => Of(variant) == sku);
}
