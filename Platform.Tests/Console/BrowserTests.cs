using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Platform.Aws.Audit;
using Platform.Domain.Ids;
using static Microsoft.Playwright.Assertions;

namespace Platform.Tests.Console;

public sealed partial class BrowserTests(ConsoleFixture console, BrowserFixture browser) : IClassFixture<ConsoleFixture>, IClassFixture<BrowserFixture>
{
    private static readonly string[] Pages = ["/", "/deliveries", "/builds", "/resources/webhooks", "/recordings", "/builds/bld_1", "/dead-letters"];

    private readonly DeliverySeed seed = new(console.Layer, console.Client);

    [Fact]
    public async Task From_the_printed_address_to_a_list_that_follows_by_itself()
    {
        await using var context = await browser.OpenAsync();
        var page = await LoginAsync(context);
        Assert.Equal(console.ConsoleUrl.ToString(), page.Url);
        await page.GetByRole(AriaRole.Link, new() { Name = "Deliveries", Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Deliveries" })).ToBeVisibleAsync();

        var delivery = await seed.ReceiveAsync(kind: "seen-by-browser");
        var row = page.Locator($"#row-{delivery.Id}");
        await Expect(row).ToContainTextAsync("seen-by-browser");
        await Expect(row).ToContainTextAsync("On its way");

        await seed.GoLiveAsync(delivery, new BuildId("bld_1"), new ReleaseId("a1b2c3d4e5f6"));
        await Expect(row).ToContainTextAsync("Live");
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator("#journey > li.done")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task An_open_journey_moves_on_and_keeps_what_the_reader_opened_and_focused()
    {
        var delivery = await seed.ReceiveAsync();
        var id = await seed.NormaliseAsync(delivery);
        await using var context = await browser.OpenAsync();
        var page = await LoginAsync(context, $"/deliveries/{delivery.Id}");
        var summary = page.Locator("#events summary");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#journey > li.now")).ToContainTextAsync("Published");

        await seed.PublishAsync(delivery, id, TimeSpan.FromMilliseconds(30));
        await seed.ReachAsync(delivery, id, Stages.Projected, TimeSpan.FromMilliseconds(80));

        await Expect(page.Locator("#journey > li.now")).ToContainTextAsync("Build requested");
        await Expect(page.Locator("#events details")).ToContainTextAsync("projected");
        await Expect(page.Locator("#events details")).ToHaveAttributeAsync("open", "");
        await Expect(summary).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_and_a_question_can_be_declined()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);
        await using var context = await browser.OpenAsync();
        var page = await LoginAsync(context);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();

        var stop = page.GetByRole(AriaRole.Button, new() { Name = "Stop webhooks" });
        await stop.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Stop webhooks?");
        await page.Keyboard.PressAsync("Escape");
        await Expect(stop).ToBeFocusedAsync();
        Assert.Empty(host.Commands);

        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("webhooks: stop is done.");
        await Expect(page.Locator("#resource-webhooks")).ToContainTextAsync("Stopped");
        Assert.Equal("webhooks stop", Assert.Single(host.Commands));
    }

    [Fact]
    public async Task A_recording_is_replayed_by_its_button_and_leads_to_its_journey()
    {
        await using var context = await browser.OpenAsync();
        var page = await LoginAsync(context, "/recordings");

        await page.GetByRole(AriaRole.Button, new() { Name = "Replay: article-published" }).ClickAsync();

        var answer = page.Locator("#answer-sanity-article-published");
        await Expect(answer).ToContainTextAsync("200 accepted");
        await Expect(answer.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", DeliveryAddress());
    }

    [Fact]
    public async Task A_log_pauses_goes_on_and_clears_and_its_lines_are_text()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);
        await using var context = await browser.OpenAsync();
        var page = await LoginAsync(context, "/resources/webhooks");
        var lines = page.Locator(".log li");

        await Expect(lines).ToHaveCountAsync(3);
        await Expect(lines.Nth(1)).ToContainTextAsync("<b>careful</b> & exact");
        await Expect(page.Locator(".log .ansi-32")).ToHaveTextAsync("info");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Resume" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(lines).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_the_reader_chooses_and_then_stays()
    {
        await using var context = await browser.OpenAsync(scheme: ColorScheme.Dark);
        var page = await LoginAsync(context);
        Assert.Equal("rgb(20, 23, 26)", await BackgroundAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Theme: system" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Theme: light" })).ToBeVisibleAsync();
        Assert.Equal("rgb(247, 247, 245)", await BackgroundAsync(page));

        await page.ReloadAsync();
        Assert.Equal("rgb(247, 247, 245)", await BackgroundAsync(page));
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_phone_of_360_pixels()
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);
        var delivery = await seed.ReceiveAsync();
        await seed.GoLiveAsync(delivery, new BuildId("bld_1"), new ReleaseId("a1b2c3d4e5f6"));
        await using var context = await browser.OpenAsync(width: 360);
        var page = await LoginAsync(context);

        foreach (var path in Pages.Append($"/deliveries/{delivery.Id}"))
        {
            await page.GotoAsync(new Uri(console.ConsoleUrl, path).ToString());
            Assert.Equal((path, 360), (path, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280, 7)]
    [InlineData(ColorScheme.Dark, 1280, 3)]
    [InlineData(ColorScheme.Light, 360, 3)]
    public async Task Axe_finds_nothing_and_the_browser_s_console_stays_empty(ColorScheme scheme, int width, int pages)
    {
        await using var host = await FakeHost.StartAsync(console.DataFolder);
        var delivery = await seed.ReceiveAsync();
        await seed.GoLiveAsync(delivery, new BuildId("bld_1"), new ReleaseId("a1b2c3d4e5f6"));
        await using var context = await browser.OpenAsync(width, scheme: scheme);
        var page = await LoginAsync(context);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);

        foreach (var path in Pages.Take(pages).Append($"/deliveries/{delivery.Id}"))
        {
            await page.GotoAsync(new Uri(console.ConsoleUrl, path).ToString());
            await HasNoViolationsAsync(page);
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_page_of_the_first_build_gives_way_to_the_site_by_itself()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://{console.Client}.localhost:{console.SitesPort}/");
        await Expect(page.GetByRole(AriaRole.Heading)).ToContainTextAsync("the first build is under way");
        await HasNoViolationsAsync(page);

        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", "<!doctype html><title>Open</title><h1>We are open</h1>"));

        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("We are open");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_sites_server_s_own_pages()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        foreach (var host in new[] { "127.0.0.1", "nobody.localhost", $"preview--{console.Client}.localhost" })
        {
            await page.GotoAsync($"http://{host}:{console.SitesPort}/");
            await HasNoViolationsAsync(page);
        }
    }

    private async Task<IPage> LoginAsync(IBrowserContext context, string path = "/")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(console.LoginUrl.ToString());
        if (path != "/")
            await page.GotoAsync(new Uri(console.ConsoleUrl, path).ToString());
        return page;
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task HasNoViolationsAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{page.Url}: {string.Join("; ", result.Violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem violation) => $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}";

    [GeneratedRegex("^/deliveries/dlv_")]
    private static partial Regex DeliveryAddress();
}
