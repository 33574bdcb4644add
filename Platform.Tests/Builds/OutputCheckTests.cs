using Platform.Aws.Releases;
using Platform.Builds.Checking;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds;

public sealed class OutputCheckTests : IDisposable
{
    private static readonly ContentItem Mug = new()
    {
        Id = new ContentId("mug"),
        Type = ContentType.Product,
        Locale = "en",
        Slug = "blue-mug",
        Title = "Mugs & cups",
        BodyHtml = "<p>See <a href=\"/article/gone/\">this</a>.</p>",
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-output-");

    public OutputCheckTests()
    {
        Write("index.html", "<a href=\"/product/blue-mug/\">Mug</a> <a href=\"https://elsewhere.example/x\">x</a> <a href=\"#top\">top</a>");
        Write("404.html", "<a href=\"/\">home</a>");
        Write("product/blue-mug/index.html", "<h1>Mugs &amp;\n  cups</h1><!-- -->\n<p>See\n  <!--more--><a href='/'>this</a>.</p><a href=../../404.html>404</a>");
    }

    [Fact]
    public async Task A_good_site_has_no_fault() => Assert.Empty((await CheckAsync()).Faults);

    [Theory]
    [InlineData("index.html", "index.html is missing.")]
    [InlineData("404.html", "404.html is missing.")]
    [InlineData("product/blue-mug/index.html", "Product mug#en has no page product/blue-mug/index.html.")]
    public async Task What_is_missing_is_a_fault(string path, string fault)
    {
        File.Delete(Path.Combine(_folder.FullName, path));
        Assert.Contains(fault, (await CheckAsync()).Faults);
    }

    [Theory]
    [InlineData("article/old/index.html", "old", "article/old/index.html is the page of no item.")]
    [InlineData("empty.txt", "", "empty.txt is empty.")]
    [InlineData("_blobs/x", "x", "_blobs/x is where releases are kept.")]
    [InlineData("about/index.html", "<a href='/nowhere/'>x</a>", "about/index.html links to /nowhere/, which is not there.")]
    [InlineData("about/index.html", "<img srcset='/assets/a.webp 480w, /assets/b.webp 960w'>", "about/index.html links to /assets/b.webp, which is not there.")]
    [InlineData("product/blue-mug/index.html", "<h1>Mugs</h1>", "product/blue-mug/index.html does not show its title, 'Mugs & cups'.")]
    [InlineData("product/blue-mug/index.html", "<h1>Mugs &amp; cups</h1><p>Written before.</p>", "product/blue-mug/index.html does not show the text of mug#en as it is now.")]
    [InlineData("product/blue-mug/index.html", "<h1>Mugs &amp; cups</h1><script>\"<p>See this.</p>\"</script>", "product/blue-mug/index.html does not show the text of mug#en as it is now.")]
    public async Task What_should_not_be_there_is_a_fault(string path, string text, string fault)
    {
        Write(path, text);
        Assert.Contains(fault, (await CheckAsync()).Faults);
    }

    [Fact]
    public async Task A_shell_without_content_is_a_fault_also_where_its_item_did_not_change()
    {
        Write("product/blue-mug/index.html", "<div id=\"app\"></div>");
        Assert.Equal(["product/blue-mug/index.html does not show its title, 'Mugs & cups'."], (await CheckAsync([])).Faults);
    }

    [Fact]
    public async Task An_unchanged_items_text_may_be_the_templates_affair()
    {
        Write("product/blue-mug/index.html", "<h1>Mugs &amp; cups</h1>");
        Assert.Empty((await CheckAsync([])).Faults);
    }

    [Theory]
    [InlineData("AT&amp;T", "<h1>AT&amp;amp;T</h1>")]
    [InlineData("a < b > c", "<h1>a &lt; b &gt; c</h1>")]
    [InlineData("", "<p>x</p>")]
    public void A_title_is_found_as_it_was_written(string title, string page) => Assert.True(PageText.Shows(page, title));

    [Fact]
    public void Pictures_that_were_exchanged_are_no_part_of_a_text() =>
        Assert.True(PageText.ShowsHtml("<p>a <img alt='1 &gt; 0' src=/b.webp> b</p>", "<p>a</p><img src=\"https://cdn.example/b.jpg\" alt=\"1 > 0\"> b"));

    [Fact]
    public async Task A_list_page_is_no_items_page()
    {
        Write("product/index.html", "all products");
        Assert.Empty((await CheckAsync()).Faults);
    }

    [Fact]
    public async Task A_dead_link_that_an_editor_wrote_is_only_reported()
    {
        Write("product/blue-mug/index.html", "<h1>Mugs &amp; cups</h1>" + Mug.BodyHtml);
        var findings = await CheckAsync();
        Assert.Empty(findings.Faults);
        Assert.Equal("product/blue-mug/index.html links to /article/gone/, which is not there.", Assert.Single(findings.Warnings));
    }

    [Fact]
    public async Task No_output_at_all_is_a_fault() =>
        Assert.Single((await OutputCheck.RunAsync(Path.Combine(_folder.FullName, "none"), [Mug], "en", new HashSet<string>(), CancellationToken.None)).Faults);

    [Theory]
    [InlineData(5, 1, false)]
    [InlineData(5, 2, true)]
    [InlineData(100, 20, false)]
    [InlineData(100, 21, true)]
    public void B7_removing_more_than_a_fifth_of_the_live_pages_has_to_be_confirmed(int pages, int removed, bool fault) =>
        Assert.Equal(fault, RemovalCheck.Fault(Pages(pages), Pages(pages - removed)) is not null);

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<OutputFindings> CheckAsync() => CheckAsync(["mug#en"]);

    private Task<OutputFindings> CheckAsync(HashSet<string> changed) =>
        OutputCheck.RunAsync(_folder.FullName, [Mug], "en", changed, TestContext.Current.CancellationToken);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static Manifest Pages(int count) => new()
    {
        ReleaseId = new ReleaseId("r"),
        Files = Enumerable.Range(0, count).ToDictionary(i => $"{i}.html", i => new ManifestFile { Sha256 = "", Size = 1, ContentType = "", CacheControl = "" }),
    };
}
