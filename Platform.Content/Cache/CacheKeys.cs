using Platform.Aws.Documents;
using Platform.Content.Sources;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Content.Cache;

/// <summary>
/// Sort keys of the rows that only the projector and this API read. Free text (a SKU, a slug, an inventory id) is encoded as
/// content ids are, so that no part holds a <c>#</c>.
/// </summary>
internal static class CacheKeys
{
    /// <summary><c>src#sanity#product-blue-mug#en</c>; drafts stand apart under <c>draft#src#…</c>.</summary>
    public static DocumentKey Source(Site site, SourceKey source, bool draft = false) => new(site.Partition, Sources(draft) + source);

    /// <summary>All locales of an item at one provider.</summary>
    public static string Locales(SourceKey source, bool draft = false) => $"{Sources(draft)}{source.Provider}#{source.Id}#";

    public static string Sources(bool draft) => draft ? "draft#src#" : "src#";

    /// <summary><c>slug#article#the-weight-of-a-cup#en#&lt;id&gt;</c>: an item that has, or had, this address. The lowest id comes first.</summary>
    public static DocumentKey Slug(Site site, ContentItem item) => new(site.Partition, Slugs(item.Type, item.Slug, item.Locale) + item.Id);

    public static string Slugs(ContentType type, string slug, string locale) => $"slug#{Wire.Name(type)}#{Encoded(slug)}#{locale}#";

    /// <summary><c>sku#TEA-01#sanity#product-tea#en</c>: a source that has, or had, this SKU.</summary>
    public static DocumentKey Sku(Site site, string sku, SourceKey source) => new(site.Partition, Skus(sku) + source);

    public static string Skus(string sku) => $"sku#{Encoded(sku)}#";

    public static DocumentKey Stock(Site site, string sku) => new(site.Partition, $"stock#{Encoded(sku)}");

    /// <summary><c>count#&lt;order&gt;#sold#TEA-01</c>.</summary>
    public static DocumentKey Count(Site site, string movement, string sku) => new(site.Partition, $"count#{movement}#{Encoded(sku)}");

    public static DocumentKey Inventory(Site site, ProviderId provider, string inventoryId) =>
        new(site.Partition, $"inventory#{provider}#{Encoded(inventoryId)}");

    private static string Encoded(string text) => ContentId.Encode(text).Value;
}
