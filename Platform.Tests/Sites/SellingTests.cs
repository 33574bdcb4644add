using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Platform.Tests.Console;
using Platform.Tests.Sites.Rig;
using static Microsoft.Playwright.Assertions;

namespace Platform.Tests.Sites;

/// <summary>A customer in the browser, before the shops' documented markup. The shops' own scripts are stand-ins that need what the real ones do.</summary>
public sealed class SellingTests(BrowserFixture browser, ShopSites sites) : IClassFixture<BrowserFixture>, IClassFixture<ShopSites>
{
    private const string Mug = "/product/blue-mug/";

    /// <summary>A script from its CDN that compiles templates, brings its style, and asks its own servers.</summary>
    private const string SnipcartScript = """
        const style = document.createElement("style");
        document.head.append(style);
        new Function("return 1")();
        fetch("https://app.snipcart.com/api/session").then(() => document.documentElement.dataset.ready = "");
        window.added = [];
        for (const button of document.querySelectorAll(".snipcart-add-item")) button.addEventListener("click", () => window.added.push({ ...button.dataset }));
        """;

    /// <summary>The loader takes over the forms that lead to its store and asks it by script; its cart is a frame.</summary>
    private const string FoxyScript = """
        const store = document.querySelector("form.buy").action;
        for (const form of document.querySelectorAll("form.buy")) form.addEventListener("submit", event => {
            event.preventDefault();
            const script = document.createElement("script");
            script.src = `${store}?${new URLSearchParams(new FormData(form))}&output=json&callback=added`;
            document.body.append(script);
            const frame = document.createElement("iframe");
            frame.src = `${store}?cart=view`;
            document.body.append(frame);
        });
        window.added = cart => document.documentElement.dataset.cart = JSON.stringify(cart);
        document.documentElement.dataset.ready = "";
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Snipcart_gets_what_it_checks_an_order_by_from_the_keyboard_and_its_page_allows_all_that_it_needs()
    {
        var visit = await VisitAsync("snipcart", new()
        {
            ["cdn.snipcart.com"] = route => route.FulfillAsync(new() { ContentType = route.Request.Url.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css", Body = route.Request.Url.EndsWith(".js", StringComparison.Ordinal) ? SnipcartScript : "" }),
            ["app.snipcart.com"] = route => route.FulfillAsync(new() { Body = "{}", Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*" } }),
        });
        await visit.Page.GotoAsync(SiteFolder.Origin + Mug);
        await Expect(visit.Page.Locator("html[data-ready]")).ToBeAttachedAsync();

        await TabToAsync(visit.Page, ".snipcart-add-item");
        await visit.Page.Keyboard.PressAsync("Enter");

        var added = JsonNode.Parse(await visit.Page.EvaluateAsync<string>("JSON.stringify(window.added)"))!.AsArray();
        var item = Assert.Single(added)!;
        Assert.Equal(("MUG-BLUE-01", "32.00", SiteFolder.Origin + Mug), (Text(item, "itemId"), Text(item, "itemPrice"), Text(item, "itemUrl")));
        HasNoComplaints(visit);
    }

    [Fact]
    public async Task Snipcart_s_crawler_finds_the_same_price_and_stock_at_the_address_that_the_button_names()
    {
        var visit = await VisitAsync("snipcart", []);
        var page = await File.ReadAllTextAsync(Path.Combine((await sites.OfAsync("snipcart")).Output, "product/blue-mug/index.html"), Cancellation);
        await visit.Page.SetContentAsync(page);

        // By its documentation: an element of that class with the order's id at data-item-url, without running a script.
        var button = visit.Page.Locator(".snipcart-add-item[data-item-id='MUG-BLUE-01']");
        Assert.Equal("32.00", await button.GetAttributeAsync("data-item-price"));
        Assert.Equal(SiteFolder.Origin + Mug, await button.GetAttributeAsync("data-item-url"));
        Assert.Equal(await visit.Page.Locator("[itemprop=price]").GetAttributeAsync("content"), await button.GetAttributeAsync("data-item-price"));
        Assert.True(int.Parse((await button.GetAttributeAsync("data-item-max-quantity"))!, null) > 0);
    }

    [Fact]
    public async Task Foxy_s_cart_takes_a_subscription_that_the_keyboard_chose()
    {
        var visit = await VisitAsync("foxy", new()
        {
            ["cdn.foxycart.com"] = route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = FoxyScript }),
            ["shop.foxycart.com"] = route => route.Request.Url.Contains("callback=", StringComparison.Ordinal)
                ? route.FulfillAsync(new() { ContentType = "text/javascript", Body = $"added({JsonSerializer.Serialize(Query(route.Request.Url))})" })
                : route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Cart</title>" }),
        });
        await visit.Page.GotoAsync(SiteFolder.Origin + Mug);
        await Expect(visit.Page.Locator("html[data-ready]")).ToBeAttachedAsync();

        await TabToAsync(visit.Page, "select[name=sub_frequency]");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(visit.Page, "form.buy button");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("html[data-cart]")).ToBeAttachedAsync();
        var cart = JsonNode.Parse(await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.cart"))!;
        Assert.Equal(("Blue mug", "32.00", "MUG-BLUE-01", "1m"), (Text(cart, "name"), Text(cart, "price"), Text(cart, "code"), Text(cart, "sub_frequency")));
        HasNoComplaints(visit);
    }

    [Fact]
    public async Task Foxy_sells_without_its_script_by_the_form_alone()
    {
        string? posted = null;
        var visit = await VisitAsync("foxy", new()
        {
            ["cdn.foxycart.com"] = route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }),
            ["shop.foxycart.com"] = route =>
            {
                posted = route.Request.PostData;
                return route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Cart</title>" });
            },
        });
        await visit.Page.GotoAsync(SiteFolder.Origin + Mug);

        await TabToAsync(visit.Page, "form.buy button");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveTitleAsync("Cart");
        Assert.Equal("https://shop.foxycart.com/cart", visit.Page.Url);
        var form = Query("?" + posted);
        Assert.Equal(("MUG-BLUE-01", "32.00", ""), (form["code"], form["price"], form["sub_frequency"]));
        HasNoComplaints(visit);
    }

    [Fact]
    public async Task Shopify_sells_the_chosen_kind_by_a_link_and_the_page_loads_nothing_from_it()
    {
        var asked = new List<string>();
        var visit = await VisitAsync("shopify_basic", new()
        {
            ["shop.myshopify.com"] = route =>
            {
                asked.Add(route.Request.Url);
                return route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Checkout</title>" });
            },
        });
        await visit.Page.GotoAsync(SiteFolder.Origin + Mug, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(asked);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Small" })).ToBeDisabledAsync();

        await TabToAsync(visit.Page, ".kinds a");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveTitleAsync("Checkout");
        Assert.Equal("https://shop.myshopify.com/cart/42002:1", visit.Page.Url);
        HasNoComplaints(visit);
    }

    [Theory]
    [InlineData("snipcart")]
    [InlineData("foxy")]
    [InlineData("shopify_basic")]
    public async Task What_is_sold_out_can_t_be_bought_and_pages_that_don_t_sell_ask_no_one(string shop)
    {
        var visit = await VisitAsync(shop, []);

        foreach (var path in new[] { ShopSites.SoldOut, "/", "/products/", "/article/the-weight-of-a-cup/" })
        {
            await visit.Page.GotoAsync(SiteFolder.Origin + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(visit.Page.Locator(".snipcart-add-item, form, a[href*='/cart'], script[src], button:enabled")).ToHaveCountAsync(0);
        }

        await visit.Page.GotoAsync(SiteFolder.Origin + ShopSites.SoldOut);
        await Expect(visit.Page.Locator(".offer button")).ToHaveTextAsync("Sold out");
        HasNoComplaints(visit);
    }

    private async Task<Visit> VisitAsync(string shop, Dictionary<string, Func<IRoute, Task>> standIns)
    {
        var context = await browser.OpenAsync();
        return await Visit.OpenAsync(context, SiteFolder.Origin, (await sites.OfAsync(shop)).Output, standIns);
    }

    private static void HasNoComplaints(Visit visit)
    {
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Elsewhere);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"No tab leads to {selector}.");
    }

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private static Dictionary<string, string> Query(string url)
    {
        var query = System.Web.HttpUtility.ParseQueryString(url[(url.IndexOf('?') + 1)..]);
        return query.AllKeys.OfType<string>().ToDictionary(name => name, name => query[name]!);
    }
}
