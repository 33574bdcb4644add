using System.Text.Json;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Html;
using Platform.Providers.Json;
using Platform.Providers.Sanity.PortableText;

namespace Platform.Providers.Sanity;

/// <summary>A document's fields in our words. Only what the payload has is set.</summary>
internal static class SanityFields
{
    public static UnifiedFields Read(JsonElement document, ContentType type, SanityImages images) => new()
    {
        Title = document.Text("title"),
        Slug = Slug(document),
        Summary = document.Text("summary") ?? document.Text("excerpt"),
        BodyHtml = Body(document.Member("body"), images),
        Tags = Strings(document, "tags"),
        Images = Images(document, images),
        Seo = document.Object("seo") is { } seo ? new SeoFields { Title = seo.Text("title"), Description = seo.Text("description") } : null,
        Links = Related(document),
        PublishedAt = document.Time("publishedAt"),
        Product = type == ContentType.Product ? Product(document) : null,
    };

    /// <summary>What a delete tells people who read the event; the item itself is known by its id.</summary>
    public static UnifiedFields OfDeleted(JsonElement document) => new() { Title = document.Text("title"), Slug = Slug(document) };

    /// <summary>
    /// True where a projection left out fields that pages need. An absent <c>body</c> alone says nothing in a whole
    /// document (one that still has <c>_createdAt</c>): its author wrote none.
    /// </summary>
    public static bool IsPartial(JsonElement document) =>
        document.Text("_rev") is null
        || document.Text("_updatedAt") is null
        || document.Text("title") is null
        || Slug(document) is null
        || (document.Member("body") is null && document.Member("_createdAt") is null);

    private static string? Slug(JsonElement document) => document.Object("slug")?.Text("current") ?? document.Text("slug");

    private static string? Body(JsonElement? body, SanityImages images) => body switch
    {
        { ValueKind: JsonValueKind.Array } blocks => PortableTextHtml.Render(blocks, images),
        { ValueKind: JsonValueKind.String } text => HtmlText.Paragraphs(text.GetString()!),
        _ => null,
    };

    private static List<string>? Strings(JsonElement document, string name) => document.Member(name) is { ValueKind: JsonValueKind.Array }
        ? [.. document.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : null;

    private static List<ContentImage>? Images(JsonElement document, SanityImages images)
    {
        var found = new[] { document.Member("mainImage"), document.Member("image") }.Select(images.Read).OfType<ContentImage>().ToList();
        return found.Count > 0 ? found : null;
    }

    private static List<ContentLink>? Related(JsonElement document) => document.Member("related") is { ValueKind: JsonValueKind.Array }
        ? [.. document.Items("related").Select(item => item.Text("_ref")).OfType<string>().Select(id => new ContentLink { Id = ContentId.Encode(SanityId.Parse(id).Id) })]
        : null;

    private static ProductFields Product(JsonElement document) => new()
    {
        Sku = document.Text("sku"),
        Price = document.Money("price"),
        Currency = document.Currency("currency"),
        Stock = document.Whole("stock"),
        Subscriptions = SubscriptionFrequency.From(Strings(document, "subscriptions") ?? []),
    };
}
