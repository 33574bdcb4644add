using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Git.Files;

/// <summary>
/// The names that generators and Git-based CMSs give an item's fields, as ours:
/// <c>title, slug, summary|description|excerpt, tags, image(s)|cover, seo, related|links, date|published_at, sku, price, currency, stock, subscriptions</c>.
/// </summary>
internal static class FileFields
{
    public static readonly string[] Title = ["title", "name"];

    private static readonly string[] Summary = ["summary", "description", "excerpt"];
    private static readonly string[] Published = ["published_at", "publishedAt", "publishDate", "pubDate", "date"];

    public static UnifiedFields Of(JsonObject fields, MarkdownBody body, GitFile file, ClientServiceConfig client) => new()
    {
        Title = fields.Text(Title) ?? body.Heading ?? Stem(file),
        Slug = fields.Text("slug") ?? Stem(file),
        Summary = fields.Text(Summary),
        BodyHtml = body.Html.Length > 0 ? body.Html : fields.Text("body_html", "html"),
        Tags = Tags(fields) is { Count: > 0 } tags ? tags : null,
        Images = FileImages.Of(fields) is { Count: > 0 } images ? images : null,
        Seo = Seo(fields),
        Links = FileLinks.Of(fields, client) is { Count: > 0 } links ? links : null,
        PublishedAt = fields.Time(Published),
        Product = file.Item.Type == ContentType.Product ? Product(fields, client) : null,
    };

    /// <summary>The file's name, or its folder's where it is an index; without locale and extension.</summary>
    private static string Stem(GitFile file)
    {
        var name = Path.GetFileName(file.Path).Split('.')[0];
        return name == "index" && Path.GetFileName(Path.GetDirectoryName(file.Path)) is { Length: > 0 } folder ? folder : name;
    }

    /// <summary>A list, or the same with commas.</summary>
    private static List<string> Tags(JsonObject fields) =>
    [
        .. fields.Items("tags")
            .Select(tag => tag.Text)
            .OfType<string>()
            .SelectMany(tag => fields["tags"] is JsonArray ? [tag] : tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal),
    ];

    private static SeoFields? Seo(JsonObject fields)
    {
        var seo = fields.Object("seo");
        var title = seo?.Text("title") ?? fields.Text("seo_title", "meta_title");
        var description = seo?.Text("description") ?? fields.Text("seo_description", "meta_description");
        return title is null && description is null ? null : new SeoFields { Title = title, Description = description };
    }

    private static ProductFields Product(JsonObject fields, ClientServiceConfig client)
    {
        var product = fields.Object("product") ?? fields;
        var price = product.Money("price");
        return new ProductFields
        {
            Sku = product.Text("sku"),
            Price = price,
            Currency = product.Text("currency") is { Length: 3 } code ? code.ToUpperInvariant() : price is null ? null : ShopCurrency(client),
            Stock = product.Whole("stock", "inventory", "quantity"),
            Subscriptions = SubscriptionFrequency.From(product.Items("subscriptions").Select(every => every.Text)),
        };
    }

    private static string? ShopCurrency(ClientServiceConfig client) => client.ServiceIntegration.EcommerceConfig?.Settings.GetValueOrDefault("currency");
}
