using Platform.Content.Sources;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Composition;

/// <summary>Which provider's revision each field that is set came from. Derived fields (<c>body_text</c>, <c>available</c>) have none of their own.</summary>
internal static class ItemProvenance
{
    public static SortedDictionary<string, FieldProvenance> Of(ItemSources sources, SourceRecord editorial, UnifiedFields fields)
    {
        var provenance = new SortedDictionary<string, FieldProvenance>(StringComparer.Ordinal);
        var written = From(editorial);
        Put("title", fields.Title ?? fields.Slug, written);
        Put("slug", fields.Slug ?? fields.Title, written);
        Put("summary", fields.Summary, written);
        Put("body_html", string.IsNullOrEmpty(fields.BodyHtml) ? null : fields.BodyHtml, written);
        Put("tags", fields.Tags, written);
        Put("images", fields.Images, written);
        Put("seo", fields.Seo, written);
        Put("links", fields.Links, written);
        Put("published_at", fields.PublishedAt, written);

        if (editorial.Sku is not { } sku)
            return provenance;
        Put("product.sku", fields.Product?.Sku, written);
        var pricing = PublishedItem.Pricing(sources, editorial);
        Put("product.price", pricing.PriceOf(sku), From(pricing));
        if (sources.Stock is { } stock)
            Put("product.stock", stock, stock.Provider == editorial.Provider ? written : new FieldProvenance { Provider = stock.Provider });
        if (sources.Shop is { } shop)
            Put("product.checkout", shop, new FieldProvenance { Provider = shop });
        return provenance;

        void Put(string field, object? value, FieldProvenance source)
        {
            if (value is not null)
                provenance[field] = source;
        }
    }

    private static FieldProvenance From(SourceRecord record) => new() { Provider = record.Provider, Revision = record.Revision };
}
