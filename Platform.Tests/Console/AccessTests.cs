using System.Net;
using System.Text.Json;
using Platform.Console.Access;

namespace Platform.Tests.Console;

public sealed class AccessTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    [Fact]
    public async Task The_printed_address_logs_in_and_leaves_no_token_in_the_address_bar()
    {
        using var login = await SendAsync(HttpMethod.Get, $"/login?t={ConsoleFixture.Token}");

        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        Assert.Equal("/", login.Headers.Location?.ToString());
        var cookie = Assert.Single(login.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ConsoleFixture.Token, cookie, StringComparison.Ordinal);

        using var page = await SendAsync(HttpMethod.Get, "/", request => request.Headers.Add("Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_login_clicked_on_another_site_s_page_goes_on_by_a_navigation_of_its_own()
    {
        using var login = await SendAsync(HttpMethod.Get, $"/login?t={ConsoleFixture.Token}", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        Assert.Equal("0; url=/", Assert.Single(login.Headers.GetValues("Refresh")));
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/login?t=wrong")]
    [InlineData("/")]
    [InlineData("/deliveries")]
    [InlineData("/live")]
    [InlineData("/no-such-page")]
    public async Task Without_the_token_nothing_is_shown_but_how_to_get_it(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, request => request.Headers.Add("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("What to do:", page, StringComparison.Ordinal);
        Assert.DoesNotContain(console.Keys.Header, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attacker.example:{0}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("shop.localhost:{0}")]
    public async Task A_foreign_host_name_is_refused_even_with_the_cookie(string host)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/", request =>
        {
            request.Headers.Host = string.Format(host, console.ConsolePort);
            request.Headers.Add("Cookie", console.Cookie);
        });

        Assert.Equal((HttpStatusCode.BadRequest, "console_host"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData("http://attacker.example")]
    [InlineData("http://shop.localhost:{1}")]
    [InlineData("http://127.0.0.1:{1}")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_may_send_nothing(string origin)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/recordings/sanity/any/replay", request =>
        {
            request.Headers.Add("Origin", string.Format(origin, console.ConsolePort, console.SitesPort));
            request.Headers.Add("Cookie", console.Cookie);
            request.Headers.Add(AccessRules.TokenHeader, console.Keys.Header);
        });

        Assert.Equal((HttpStatusCode.Forbidden, "console_origin"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData(ConsoleFixture.Token)]
    public async Task The_cookie_alone_changes_nothing(string? header)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/resources/webhooks/commands/stop", request =>
        {
            request.Headers.Add("Cookie", console.Cookie);
            if (header is not null)
                request.Headers.Add(AccessRules.TokenHeader, header);
        });

        Assert.Equal((HttpStatusCode.Forbidden, "console_token"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task The_page_gives_its_script_what_changes_need()
    {
        using var page = await console.GetAsync("/");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"<meta name=\"console-token\" content=\"{console.Keys.Header}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_allow_nothing_that_is_not_their_own()
    {
        using var page = await console.GetAsync("/");

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_console_route_answers_on_the_sites_port_and_no_site_on_the_console_s()
    {
        using var health = await console.GetSiteAsync($"127.0.0.1:{console.ConsolePort}", "/health");
        using var login = await console.GetSiteAsync($"127.0.0.1:{console.SitesPort}", $"/login?t={ConsoleFixture.Token}");
        using var site = await SendAsync(HttpMethod.Get, "/", request =>
        {
            request.Headers.Host = $"{console.Client}.localhost:{console.ConsolePort}";
            request.Headers.Add("Cookie", console.Cookie);
        });

        Assert.Equal(HttpStatusCode.NotFound, health.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, login.StatusCode);
        Assert.False(login.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.BadRequest, site.StatusCode);
    }

    [Fact]
    public async Task Health_needs_no_login()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/health");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, new Uri(console.ConsoleUrl, path));
        change?.Invoke(request);
        return console.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return problem.RootElement.GetProperty("code").GetString();
    }
}
