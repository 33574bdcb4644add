using System.Globalization;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Benchmarks.Engines;

/// <summary>Articles and products of made-up text: the same ones each time.</summary>
internal static class SampleContent
{
    public const int Products = 30;

    private const int Seed = 20261124;

    private static readonly string[] Words =
        "clay glaze kiln foot rim wheel hand weight cup bowl plate table linen oak brass seam thread fold edge light shadow winter morning bench studio shelf tool blade knot grain dust water heat slow even plain worn kept made found left turned set cut cast".Split(' ');

    private static readonly string[] Tags = ["ceramics", "wood", "metal", "textiles", "process", "repair", "design", "objects", "manuals", "the table", "travel", "colour"];

    private static readonly DateTimeOffset Start = new(2020, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<ContentItem> Make(int articles)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, articles).Select(number => Article(number, random)), .. Enumerable.Range(0, Products).Select(number => Product(number, random))];
    }

    /// <summary>As an editor adds a sentence to the end of a text.</summary>
    public static ContentItem WithText(ContentItem item, string sentence) => item with
    {
        BodyHtml = $"{item.BodyHtml}<p>{sentence}</p>",
        BodyText = $"{item.BodyText}\n\n{sentence}",
        UpdatedAt = item.UpdatedAt.AddDays(1),
    };

    private static ContentItem Article(int number, Random random)
    {
        var published = Start.AddHours(number * 9);
        return Item(ContentType.Article, number, random) with
        {
            Tags = [Tags[number % Tags.Length], Tags[number * 7 % Tags.Length]],
            Links = [new ContentLink { Type = ContentType.Product, Id = Id(ContentType.Product, number % Products) }],
            PublishedAt = published,
            UpdatedAt = published,
        };
    }

    private static ContentItem Product(int number, Random random) => Item(ContentType.Product, number, random) with
    {
        Tags = [Tags[number % Tags.Length]],
        Product = new ItemProduct { Sku = $"SKU-{number}", Price = $"{10 + number}.00", Currency = "EUR", Stock = number % 5, Available = number % 5 > 0 },
    };

    private static ContentItem Item(ContentType type, int number, Random random)
    {
        var paragraphs = Enumerable.Range(0, 6).Select(_ => Sentence(random, 60)).ToList();
        return new ContentItem
        {
            Id = Id(type, number),
            Type = type,
            Locale = "en",
            Slug = $"{type.ToString().ToLower(CultureInfo.InvariantCulture)}-{number}",
            Title = $"{Sentence(random, 4)} {number}",
            Summary = Sentence(random, 16) + ".",
            BodyHtml = string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}.</p>")),
            BodyText = string.Join("\n\n", paragraphs.Select(paragraph => paragraph + ".")),
            UpdatedAt = Start,
        };
    }

    private static ContentId Id(ContentType type, int number) => new($"{type}-{number}".ToLowerInvariant());

    private static string Sentence(Random random, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
