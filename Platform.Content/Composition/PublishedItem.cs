using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Content.Text;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Composition;

/// <summary>The published item as a pure function of its sources (RULES B1): the same sources give the same item, whatever their history.</summary>
internal static class PublishedItem
{
    /// <returns>Null where nothing is to be published. The version is left to the row.</returns>
    public static ContentItem? From(ItemSources sources)
    {
        if (sources.Editorial is not { Fields: { } fields } editorial)
            return null;

        var id = editorial.ContentId;
        return new ContentItem
        {
            Id = id,
            Type = editorial.ContentType,
            Locale = sources.Key.Locale,
            Slug = Slugs.Of(fields.Slug, fields.Title, id.Value),
            Title = fields.Title ?? fields.Slug ?? id.Value,
            Summary = fields.Summary,
            BodyHtml = fields.BodyHtml ?? "",
            BodyText = editorial.BodyText,
            Tags = fields.Tags ?? [],
            Images = fields.Images ?? [],
            Seo = fields.Seo,
            Product = editorial.Sku is { } sku ? Product(sources, fields, sku) : null,
            Links = fields.Links ?? [],
            PublishedAt = fields.PublishedAt,
            UpdatedAt = UpdatedAt(sources, editorial),
            Partial = editorial.Partial || sources.Commercial is { Partial: true },
            Provenance = ItemProvenance.Of(sources, editorial, fields),
        };
    }

    /// <summary>The source of the price: the shop where it has one, since that is what it charges.</summary>
    internal static SourceRecord Pricing(ItemSources sources, SourceRecord editorial) =>
        sources.Commercial is { } shop && editorial.Sku is { } sku && shop.PriceOf(sku) is not null ? shop : editorial;

    private static ItemProduct Product(ItemSources sources, UnifiedFields fields, string sku)
    {
        var pricing = Pricing(sources, sources.Editorial!);
        var variants = Variants(sources, fields);
        return new ItemProduct
        {
            Sku = sku,
            Price = pricing.PriceOf(sku),
            Currency = pricing.Fields?.Product?.Currency ?? fields.Product?.Currency,
            Stock = sources.Stock?.Pieces,
            Available = variants?.Any(variant => variant.Available) ?? IsAvailable(sources.Stock),
            Checkout = sources.Shop is { } shop ? new ProductCheckout { Provider = shop, ItemId = SoldAs(sources.Commercial, sku) } : null,
            Variants = variants,
            Subscriptions = fields.Product?.Subscriptions,
        };
    }

    private static List<ItemVariant>? Variants(ItemSources sources, UnifiedFields fields) => sources.VariantStocks.Count == 0 ? null :
    [
        .. (fields.Product?.Variants ?? [])
            .DistinctBy(ProductSkus.Of)
            .Select(variant => (Variant: variant, Stock: sources.VariantStocks.GetValueOrDefault(ProductSkus.Of(variant))))
            .Select(kind => new ItemVariant
            {
                ItemId = kind.Variant.Id,
                Sku = ProductSkus.Of(kind.Variant),
                Title = kind.Variant.Title,
                Price = kind.Variant.Price,
                Stock = kind.Stock?.Pieces,
                Available = IsAvailable(kind.Stock),
            }),
    ];

    private static bool IsAvailable(StockFigure? stock) => stock is null or { Pieces: > 0 };

    /// <summary>A shop that knows variants by ids of its own takes nothing else into its basket.</summary>
    private static string SoldAs(SourceRecord? commercial, string sku) => ProductSkus.Find(commercial?.Fields?.Product, sku)?.Id ?? sku;

    private static DateTimeOffset UpdatedAt(ItemSources sources, SourceRecord editorial) =>
        new[] { editorial.Timestamp, sources.Commercial?.Timestamp, sources.Stock?.At }
            .Concat(sources.VariantStocks.Values.Select(stock => stock?.At))
            .OfType<DateTimeOffset>().Max();
}
