using Platform.Domain.Content;

namespace Platform.Tests.Content;

public sealed class CompositionTests(ContentFixture content) : IClassFixture<ContentFixture>
{
    private readonly Events events = new(content.Client);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task B1_A_product_of_CMS_and_shop_is_one_item_under_the_CMS_id(bool shopFirst)
    {
        var (id, shopId, sku) = ($"cms-{shopFirst}", $"shop-{shopFirst}", $"SKU-{shopFirst}");
        var cms = events.Product(id, 1, sku, stock: 4, title: "Words of the CMS", price: "1.00");
        var shop = events.ShopProduct(shopId, 2, sku, price: "34.50");

        foreach (var one in shopFirst ? new[] { shop, cms } : [cms, shop])
            await content.PublishAsync(one);

        Assert.Null(await content.FindAsync(shopId));
        var item = await content.FindAsync(id);
        Assert.Equal("Words of the CMS", item!.Title);
        Assert.Equal(
            new ItemProduct
            {
                Sku = sku,
                Price = "34.50",
                Currency = "EUR",
                Stock = 4,
                Available = true,
                Checkout = new ProductCheckout { Provider = Events.Snipcart, ItemId = sku },
            },
            item.Product);
        Assert.Equal((Events.Snipcart, "rev-2"), (item.Provenance["product.price"].Provider, item.Provenance["product.price"].Revision));
        Assert.Equal(Events.Sanity, item.Provenance["title"].Provider);
        Assert.Equal(Events.Sanity, item.Provenance["product.stock"].Provider);
    }

    [Fact]
    public async Task A_product_that_only_the_shop_has_stands_under_its_own_id_until_the_CMS_has_it_and_again_after()
    {
        await content.PublishAsync(events.ShopProduct("only-shop", 1, "ALONE", "5.00"));
        Assert.Equal("In the shop: only-shop", (await content.FindAsync("only-shop"))!.Title);

        await content.PublishAsync(events.Product("only-cms", 2, "ALONE"));
        Assert.Null(await content.FindAsync("only-shop"));

        await content.PublishAsync(events.Delete("only-cms", 3, type: Platform.Domain.Events.ContentType.Product));
        Assert.NotNull(await content.FindAsync("only-shop"));
    }

    [Fact]
    public async Task A_product_that_changes_its_SKU_lets_go_of_what_it_shared()
    {
        await content.PublishAsync(events.ShopProduct("let-go", 1, "OLD-SKU", "5.00"));
        await content.PublishAsync(events.Product("changes", 2, "OLD-SKU", price: "9.00"));
        Assert.Equal("5.00", (await content.FindAsync("changes"))!.Product!.Price);

        await content.PublishAsync(events.Product("changes", 3, "NEW-SKU", price: "9.00"));

        Assert.Equal("9.00", (await content.FindAsync("changes"))!.Product!.Price);
        Assert.NotNull(await content.FindAsync("let-go"));
    }

    [Fact]
    public async Task An_item_is_found_by_its_slug_of_now_only()
    {
        await content.PublishAsync(events.Article("moves", 1, with: fields => fields with { Slug = "first/place" }));
        Assert.Equal("moves", (await content.FindBySlugAsync(Platform.Domain.Events.ContentType.Article, "first/place"))!.Id.Value);

        await content.PublishAsync(events.Article("moves", 2, with: fields => fields with { Slug = "second-place" }));

        Assert.Null(await content.FindBySlugAsync(Platform.Domain.Events.ContentType.Article, "first/place"));
        Assert.Equal("moves", (await content.FindBySlugAsync(Platform.Domain.Events.ContentType.Article, "second-place"))!.Id.Value);
    }

    [Fact]
    public async Task Of_items_that_want_one_address_the_lowest_id_has_it()
    {
        foreach (var id in new[] { "claim-b", "claim-a" })
            await content.PublishAsync(events.Article(id, 1, with: fields => fields with { Slug = "claimed" }));

        Assert.Equal("claim-a", (await content.FindBySlugAsync(Platform.Domain.Events.ContentType.Article, "claimed"))!.Id.Value);
        var slugs = (await content.ExportAsync()).Where(item => item.Id.Value.StartsWith("claim-", StringComparison.Ordinal)).Select(item => item.Slug).ToList();
        Assert.Equal("claimed", slugs[0]);
        Assert.Matches("^claimed-[0-9a-f]{8}$", slugs[1]);

        await content.PublishAsync(events.Delete("claim-a", 2));
        Assert.Equal("claim-b", (await content.FindBySlugAsync(Platform.Domain.Events.ContentType.Article, "claimed"))!.Id.Value);
    }

    [Fact]
    public async Task Rich_text_is_sanitised_and_read_as_text()
    {
        await content.PublishAsync(events.Article("rich", 1, with: fields => fields with
        {
            Slug = null,
            Title = "Größe & Maß",
            BodyHtml = """<h2 class="x" style="color:red">Head</h2><p onclick="x()">One <a href="javascript:x()">link</a></p><pre><code class="language-js big">let a;</code></pre><script>x()</script><iframe src="https://example.com"></iframe>""",
            Images = [new ContentImage { Url = "javascript:x()" }, new ContentImage { Url = "https://cdn.example/a.jpg" }],
        }));

        var item = await content.FindAsync("rich");

        Assert.Equal("""<h2>Head</h2><p>One <a>link</a></p><pre><code class="language-js">let a;</code></pre>""", item!.BodyHtml);
        Assert.Equal("Head\nOne link\nlet a;", item.BodyText);
        Assert.Equal("grosse-mass", item.Slug);
        Assert.Equal(["https://cdn.example/a.jpg"], item.Images.Select(image => image.Url));
    }
}
