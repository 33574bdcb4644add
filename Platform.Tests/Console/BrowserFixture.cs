using Microsoft.Playwright;
using Platform.Tests.Emulators;

namespace Platform.Tests.Console;

/// <summary>Debian's Chromium, headless. Playwright's own download is not used: every machine has one from its package manager.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A window with nothing stored. Skips the test where there is no Chromium.</summary>
    public async Task<IBrowserContext> OpenAsync(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var path = SystemPackage.Require("chromium");
        playwright ??= await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Waiting.Eventually.DefaultDeadline.TotalMilliseconds);
        // Without these flags Chromium asks its maker's servers at every start.
        browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
