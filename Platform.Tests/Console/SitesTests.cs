using System.IO.Compression;
using System.Net;
using Platform.Domain.Ids;

namespace Platform.Tests.Console;

public sealed class SitesTests(ConsoleFixture console) : IClassFixture<ConsoleFixture>
{
    private readonly string live = $"{console.Client}.localhost:{console.SitesPort}";

    [Fact]
    public async Task The_live_release_answers_by_the_client_s_host_name_and_a_new_one_takes_over_at_once()
    {
        var seed = new SiteSeed(console.Layer, console.Client);
        var first = await seed.PublishAsync(("index.html", "<h1>First</h1>"), ("article/blue/index.html", "Blue"), ("article/gone/index.html", "Gone soon"));
        Assert.Equal("<h1>First</h1>", await TextAsync(live, "/"));
        Assert.Equal("Gone soon", await TextAsync(live, "/article/gone/"));

        await seed.PublishAsync(("index.html", "<h1>Second</h1>"), ("article/blue/index.html", "Bluer"));

        Assert.Equal("<h1>Second</h1>", await TextAsync(live, "/"));
        Assert.Equal("Bluer", await TextAsync(live, "/article/blue/"));
        using var gone = await console.GetSiteAsync(live, "/article/gone/");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("<h1>First</h1>", await TextAsync(HostOf(first), "/"));
        Assert.Equal("Gone soon", await TextAsync(HostOf(first), "/article/gone/"));
    }

    [Fact]
    public async Task A_page_comes_with_the_manifest_s_headers_and_its_hash_as_tag()
    {
        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", "Tagged"), ("app.0f3a.css", "body{}"));

        using var page = await console.GetSiteAsync(live, "/");
        Assert.Equal($"\"{SiteSeed.Sha256("Tagged")}\"", page.Headers.ETag?.Tag);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.True(page.Headers.CacheControl is { MustRevalidate: true, MaxAge: { Ticks: 0 } });

        using var asset = await console.GetSiteAsync(live, "/app.0f3a.css");
        Assert.Equal("text/css; charset=utf-8", asset.Content.Headers.ContentType?.ToString());
        Assert.Contains("immutable", asset.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again()
    {
        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", "Known"));

        using var known = await console.GetSiteAsync(live, "/", request => request.Headers.Add("If-None-Match", $"W/\"{SiteSeed.Sha256("Known")}\""));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var changed = await console.GetSiteAsync(live, "/", request => request.Headers.Add("If-None-Match", $"\"{SiteSeed.Sha256("Older")}\""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_missing_page_is_the_release_s_own_404_page_with_that_status()
    {
        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", "Home"), ("404.html", "Lost at sea"));

        using var missing = await console.GetSiteAsync(live, "/nowhere/");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("Lost at sea", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_CDN_would_leave_as_it_is_is_not_compressed_here_either()
    {
        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", new string('a', 999)));

        using var page = await console.GetSiteAsync(live, "/", request => request.Headers.Add("Accept-Encoding", "br"));

        Assert.Empty(page.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_compressed_for_browsers_that_can(string encoding)
    {
        var text = string.Concat(Enumerable.Repeat("The tide comes in. ", 300));
        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", text));

        using var page = await console.GetSiteAsync(live, "/", request => request.Headers.Add("Accept-Encoding", encoding));
        await using var bytes = await page.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);

        Assert.Equal(encoding, Assert.Single(page.Content.Headers.ContentEncoding));
        Assert.Equal(text, await new StreamReader(plain).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Head_tells_what_get_would_without_the_bytes()
    {
        await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", "Twelve bytes"));

        using var head = await console.GetSiteAsync(live, "/", request => request.Method = HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(12, head.Content.Headers.ContentLength);
        Assert.NotNull(head.Headers.ETag);
    }

    [Fact]
    public async Task Nothing_but_reading_is_answered()
    {
        using var answer = await console.GetSiteAsync(live, "/", request => request.Method = HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("nobody.localhost")]
    [InlineData("attacker.example")]
    [InlineData("zzzzzzzzzzzz--{0}.localhost")]
    [InlineData("preview--{0}.localhost")]
    public async Task A_host_name_without_a_site_says_what_there_is(string host)
    {
        using var answer = await console.GetSiteAsync(string.Format(host, console.Client), "/");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($":{console.SitesPort}/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bare_address_lists_the_sites_with_what_they_show()
    {
        var release = await new SiteSeed(console.Layer, console.Client).PublishAsync(("index.html", "Listed"));

        var page = await TextAsync($"127.0.0.1:{console.SitesPort}", "/");

        Assert.Contains($"http://{console.Client}.localhost:{console.SitesPort}/", page, StringComparison.Ordinal);
        Assert.Contains("Tide &amp; Timber", page, StringComparison.Ordinal);
        Assert.Contains(release.Value, page, StringComparison.Ordinal);
    }

    private string HostOf(ReleaseId release) => $"{release}--{console.Client}.localhost:{console.SitesPort}";

    private async Task<string> TextAsync(string host, string path)
    {
        using var answer = await console.GetSiteAsync(host, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
