using System.Text.Json;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Contentful.RichText;
using Platform.Providers.Html;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>An entry's fields in our words, in one locale. Only what the payload has is set.</summary>
internal static class EntryFields
{
    private static readonly string[] Images = ["mainImage", "heroImage", "image", "images"];
    private static readonly string[] Related = ["related", "relatedArticles", "relatedProducts"];

    /// <param name="unresolved">Takes what pages would show, and the payload only points to.</param>
    public static UnifiedFields Read(LocaleFields fields, ContentType type, ICollection<ContentfulLink> unresolved)
    {
        foreach (var name in Images)
            Note(fields, name, unresolved);

        return new UnifiedFields
        {
            Title = fields.Text("title", "name"),
            Slug = fields.Text("slug"),
            Summary = fields.Text("summary", "excerpt"),
            BodyHtml = Body(fields.Value("body") ?? fields.Value("content"), unresolved),
            Tags = fields.Value("tags") is { ValueKind: JsonValueKind.Array } ? [.. fields.Items("tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)] : null,
            Seo = Seo(fields, unresolved),
            Links = Links(fields),
            PublishedAt = WireTime.Parse(fields.Text("publishedAt", "publishDate")),
            Product = type == ContentType.Product ? Product(fields) : null,
        };
    }

    private static void Note(LocaleFields fields, string name, ICollection<ContentfulLink> unresolved)
    {
        foreach (var value in fields.Items(name).Select(item => (JsonElement?)item).Append(fields.Value(name)))
        {
            if (ContentfulLink.Of(value) is { } link)
                unresolved.Add(link);
        }
    }

    private static string? Body(JsonElement? body, ICollection<ContentfulLink> unresolved) => body switch
    {
        { ValueKind: JsonValueKind.Object } document => RichTextHtml.Render(document, unresolved),
        { ValueKind: JsonValueKind.String } text => HtmlText.Paragraphs(text.GetString()!),
        _ => null,
    };

    /// <summary>A JSON field, two text fields, or an entry of its own, which is not in the payload.</summary>
    private static SeoFields? Seo(LocaleFields fields, ICollection<ContentfulLink> unresolved)
    {
        Note(fields, "seo", unresolved);
        var seo = fields.Value("seo") ?? default;
        var (title, description) = (seo.Text("title") ?? fields.Text("seoTitle", "metaTitle"), seo.Text("description") ?? fields.Text("seoDescription", "metaDescription"));
        return title is null && description is null ? null : new SeoFields { Title = title, Description = description };
    }

    private static List<ContentLink>? Links(LocaleFields fields)
    {
        var links = Related.SelectMany(fields.Items)
            .Select(item => ContentfulLink.Of(item))
            .Where(link => link is { Type: "Entry" })
            .Select(link => new ContentLink { Id = ContentId.Encode(link!.Value.Id) })
            .Distinct()
            .ToList();
        return links.Count > 0 || Related.Any(name => fields.Value(name) is { ValueKind: JsonValueKind.Array }) ? links : null;
    }

    private static ProductFields Product(LocaleFields fields) => new()
    {
        Sku = fields.Text("sku"),
        Price = fields.Money("price"),
        Currency = fields.Currency("currency"),
        Stock = fields.Whole("stock"),
        Subscriptions = SubscriptionFrequency.From(fields.Items("subscriptions").Select(every => every.ValueKind == JsonValueKind.String ? every.GetString() : null)),
    };
}
