using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Tests.Domain.Content;

public sealed class ContentHashTests
{
    private static readonly ContentItem Item = new()
    {
        Id = new("article-1"),
        Type = ContentType.Article,
        Locale = "en",
        Slug = "one",
        Title = "One",
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void C3_what_no_page_shows_does_not_count()
    {
        var later = Item with
        {
            Version = 7,
            UpdatedAt = DateTimeOffset.UnixEpoch.AddDays(1),
            Provenance = new Dictionary<string, FieldProvenance> { ["title"] = new() { Provider = new("sanity"), Revision = "r" } },
        };
        Assert.Equal(ContentHash.Of(Item), ContentHash.Of(later));
    }

    [Fact]
    public void C3_what_a_page_shows_counts() =>
        Assert.Equal(5, new[]
        {
            Item,
            Item with { Title = "Two" },
            Item with { Tags = ["a"] },
            Item with { Partial = true },
            Item with { Product = new ItemProduct { Sku = "A", Available = true } },
        }.Select(ContentHash.Of).Distinct().Count());

    [Fact]
    public void C3_order_of_items_does_not_count()
    {
        var other = Item with { Id = new("article-2") };
        Assert.Equal(ContentHash.Of([Item, other]), ContentHash.Of([other, Item]));
        Assert.NotEqual(ContentHash.Of([Item, other]), ContentHash.Of([Item]));
    }
}
