using System.Text.Json.Nodes;
using Platform.Providers.Recordings;

namespace Platform.Tests.EndToEnd;

/// <summary>The promise of the README, on the AppHost's own graph: real processes, real emulators, the real generator.</summary>
[Collection<AppHostTestGroup>]
public sealed class OneWebhookBecomesALivePageTests(AppHostFixture platform)
{
    private const string Article = "/article/the-weight-of-a-cup/";

    [Fact]
    public async Task The_seed_content_is_a_site_with_articles_and_products_that_say_their_stock()
    {
        Assert.StartsWith("200", await platform.PageAsync("/"));
        Assert.Contains("in stock", await platform.PageAsync("/product/blue-mug/"));
        Assert.StartsWith("404", await platform.PageAsync("/no-such-page/"));
    }

    [Fact]
    public async Task A_replayed_edit_becomes_a_page_and_its_repetition_builds_nothing()
    {
        var recording = AppHostFixture.Edit("sanity", "article-published");
        var title = TitleOf(recording);

        Assert.Equal("accepted", Status(await platform.PostAsync("sanity", recording)));
        await platform.PageAsync(Article, page => page.Contains(title, StringComparison.Ordinal));
        var builds = (await platform.BuildsAsync()).Count;

        Assert.Equal("duplicate", Status(await platform.PostAsync("sanity", recording)));
        var next = AppHostFixture.Edit("sanity", "product-price-changed");
        await platform.PostAsync("sanity", next);
        await platform.PageAsync("/products/", page => page.Contains(TitleOf(next), StringComparison.Ordinal));

        Assert.Equal(builds + 1, (await platform.BuildsAsync()).Count);
    }

    [Fact]
    public async Task A_recorded_order_sells_a_product_out_and_its_page_says_so()
    {
        await platform.PostAsync("snipcart", AppHostFixture.Recorded("snipcart", "order-completed"));

        await platform.PageAsync("/product/ash-glazed-tea-bowl/", page => page.Contains("Sold out", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("webhooks")]
    [InlineData("content")]
    [InlineData("builds")]
    [InlineData("messaging")]
    [InlineData("dynamodb")]
    public async Task An_event_arrives_once_although_a_process_was_killed_in_the_middle(string victim)
    {
        var recording = AppHostFixture.Edit("sanity", "article-published");
        var title = TitleOf(recording);

        var post = platform.PostAsync("sanity", recording);
        if (victim != "webhooks")
            await post;
        await platform.Host.KillAsync(victim);
        await platform.Host.CommandAsync(victim, "start");
        await post;

        var page = await platform.PageAsync(Article, page => page.Contains(title, StringComparison.Ordinal), TimeSpan.FromMinutes(3));
        Assert.StartsWith("200", page);
    }

    private static string TitleOf(Recording recording) =>
        JsonNode.Parse(recording.Body.Span)!["title"]!.GetValue<string>();

    private static string Status(JsonNode answer) => answer["status"]!.GetValue<string>();
}
