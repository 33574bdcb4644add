using Microsoft.Playwright;
using Platform.Tests.Console;
using Platform.Tests.Emulators;
using static Microsoft.Playwright.Assertions;

namespace Platform.Tests.EndToEnd;

/// <summary>
/// What the README shows, as its reader does it. With <c>PLATFORM_SCREENSHOTS=1</c> the run writes the README's pictures.
/// </summary>
[Collection<AppHostTestGroup>]
public sealed class InTheBrowserTests(AppHostFixture platform, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const float Patience = 90_000;

    [Fact]
    public async Task A_click_on_a_recording_is_followed_to_the_live_page()
    {
        await using var context = await browser.OpenAsync(height: 1000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(platform.Host.Address("console"), $"/login?t={platform.Host.Secret("PLATFORM_CONSOLE_TOKEN")}").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Recordings", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "As a new edit: article-published" }).ClickAsync();
        await page.Locator("#answer-sanity-article-published").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("#journey > li.done")).ToHaveCountAsync(10, new() { Timeout = Patience });
        await KeepAsync(page, "delivery");

        var site = platform.Host.Address("sites");
        await page.GotoAsync($"http://{AppHostFixture.Client}.localhost:{site.Port}/article/the-weight-of-a-cup/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("(edit ");

        await page.GotoAsync($"http://{AppHostFixture.Client}.localhost:{site.Port}/product/blue-mug/");
        await Expect(page.GetByText("in stock").First).ToBeVisibleAsync();
        await KeepAsync(page, "site");
    }

    private static Task KeepAsync(IPage page, string name) => Environment.GetEnvironmentVariable("PLATFORM_SCREENSHOTS") == "1"
        ? page.ScreenshotAsync(new() { Path = Repository.PathOf("docs", "images", $"{name}.png") })
        : Task.CompletedTask;
}
