using System.Text;
using System.Text.Json;
using Platform.Content.Text;
using Platform.Domain.Events;
using Platform.Tests.Waiting;

namespace Platform.Tests.Content.Git.Files;

/// <summary>What a file in a repository says: front matter in three languages, Markdown, and files that are all fields.</summary>
public sealed class ContentFileTests
{
    private const string Yaml = """
        ---
        title: Slow tea
        slug: slow
        summary: Water first.
        tags: [Tea, Slow]
        image: /uploads/tea.jpg
        image_alt: A cup
        seo: { title: Tea, description: Slow }
        date: 2026-02-03
        ---
        Water *first*.
        """;

    private const string Toml = """
        +++
        title = "Slow tea"
        slug = "slow"
        summary = "Water first."
        tags = ["Tea", "Slow"]
        image = "/uploads/tea.jpg"
        image_alt = "A cup"
        date = 2026-02-03
        [seo]
        title = "Tea"
        description = "Slow"
        +++
        Water *first*.
        """;

    private const string Json = """
        {
          "title": "Slow tea", "slug": "slow", "summary": "Water first.", "tags": ["Tea", "Slow"],
          "image": { "url": "/uploads/tea.jpg", "alt": "A cup" }, "seo": { "title": "Tea", "description": "Slow" }, "date": "2026-02-03"
        }

        Water *first*.
        """;

    [Fact]
    public void A_product_may_be_had_again_as_often_as_a_shop_understands()
    {
        var file = "---\ntitle: Tea\nsku: TEA-1\nsubscriptions: [1m, 2w, 0d, monthly, 1m]\n---\n";
        Assert.Equal(["1m", "2w"], Reading.Of(file, "content/products/tea.md").Fields!.Product!.Subscriptions!);
        Assert.Null(Reading.Of("---\nsku: TEA-1\n---\n", "content/products/tea.md").Fields!.Product!.Subscriptions);
    }

    [Theory]
    [InlineData(Yaml)]
    [InlineData(Toml)]
    [InlineData(Json)]
    public void Front_matter_says_the_same_in_each_language_it_is_written_in(string text)
    {
        foreach (var written in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + text })
        {
            var fields = Reading.Fields(written);
            Assert.Equal(("Slow tea", "slow", "Water first."), (fields.Title, fields.Slug, fields.Summary));
            Assert.Equal(["Tea", "Slow"], fields.Tags);
            var image = Assert.Single(fields.Images!);
            Assert.Equal(("/uploads/tea.jpg", "A cup"), (image.Url, image.Alt));
            Assert.Equal(("Tea", "Slow"), (fields.Seo!.Title, fields.Seo.Description));
            Assert.Equal(new DateTimeOffset(2026, 2, 3, 0, 0, 0, TimeSpan.Zero), fields.PublishedAt);
            Assert.Equal("<p>Water <em>first</em>.</p>", fields.BodyHtml!.Trim());
        }
    }

    [Theory]
    [InlineData("content/articles/slow-tea.json", """{ "title": "Slow tea", "body": "Water *first*." }""")]
    [InlineData("content/articles/slow-tea.yaml", "title: Slow tea\nbody: |\n  Water *first*.\n")]
    [InlineData("content/articles/slow-tea.toml", "title = 'Slow tea'\nbody = 'Water *first*.'\n")]
    [InlineData("content/articles/slow-tea.mdx", "---\ntitle: Slow tea\n---\nimport Box from '../box'\n\nWater *first*.\n")]
    [InlineData("content/articles/slow-tea.md", "---json\n{ \"title\": \"Slow tea\" }\n---\nWater *first*.\n")]
    [InlineData("content/articles/slow-tea.md", "---toml\ntitle = 'Slow tea'\n---\nWater *first*.\n")]
    public void A_file_may_be_all_fields_or_name_what_it_fences(string path, string text)
    {
        var fields = Reading.Fields(text, path);
        Assert.Equal(("Slow tea", "slow-tea", "<p>Water <em>first</em>.</p>"), (fields.Title, fields.Slug, fields.BodyHtml!.Trim()));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("2026-01-01")]
    [InlineData("12")]
    [InlineData("1_000")]
    [InlineData("00123")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("12:30:45")]
    [InlineData("3.10")]
    public void YAML_words_that_its_readers_disagree_about_stay_what_is_written(string text)
    {
        var fields = Reading.Fields($"---\ntitle: {text}\nsku: {text}\ntags: [{text}]\n---\n", "content/products/pad.md");
        Assert.Equal((text, text, text), (fields.Title, fields.Product!.Sku, Assert.Single(fields.Tags!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void A_YAML_field_that_is_empty_is_absent(string text) =>
        Assert.Equal(("slow-tea", null), (Reading.Fields($"---\ntitle: {text}\nsummary: {text}\n---\n").Title, Reading.Fields($"---\nsummary: {text}\n---\n").Summary));

    [Theory]
    [InlineData("2026-01-01", "2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T10:30:00Z", "2026-01-01T10:30:00Z")]
    [InlineData("2026-01-01T10:30:00.000+02:00", "2026-01-01T08:30:00Z")]
    [InlineData("2026-01-01 10:30:00 +0200", "2026-01-01T08:30:00Z")]
    [InlineData("2026-01-01 10:30:00", "2026-01-01T10:30:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("12", null)]
    [InlineData("2026-13-45", null)]
    public void Dates_are_read_as_generators_write_them(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected), Reading.Fields($"---\ndate: {text}\n---\n").PublishedAt?.ToUniversalTime());

    [Theory]
    [InlineData("price: 12.5", "12.50", "EUR")]
    [InlineData("price: \"12.00\"\ncurrency: usd", "12.00", "USD")]
    [InlineData("price: 1200", "1200.00", "EUR")]
    [InlineData("price: twelve", null, null)]
    [InlineData("price: -1", null, null)]
    [InlineData("product: { price: 3 }", "3.00", "EUR")]
    public void A_price_is_a_decimal_number_in_the_shop_s_currency_unless_it_says_another(string yaml, string? price, string? currency)
    {
        var product = Reading.Fields($"---\n{yaml}\n---\n", "content/products/pad.md").Product!;
        Assert.Equal((price, currency), (product.Price, product.Currency));
    }

    [Fact]
    public void Only_products_have_a_price() => Assert.Null(Reading.Fields("---\nprice: 12\n---\n").Product);

    [Theory]
    [InlineData("# Slow tea\n\nWater.", "Slow tea", "<p>Water.</p>")]
    [InlineData("Water.\n\n## On `tea` & water\n", "On tea & water", "<p>Water.</p>\n<h2>On <code>tea</code> &amp; water</h2>")]
    [InlineData("Water.", "slow-tea", "<p>Water.</p>")]
    [InlineData("---\ntitle: Tea\n---\n# Slow tea\n", "Tea", "<h1>Slow tea</h1>")]
    [InlineData("", "slow-tea", null)]
    public void Without_a_title_the_first_heading_is_it_else_the_file_s_name(string text, string title, string? body)
    {
        var fields = Reading.Fields(text);
        Assert.Equal((title, body), (fields.Title, fields.BodyHtml?.Trim()));
    }

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: Yes", true)]
    [InlineData("published: false", true)]
    [InlineData("draft: false", false)]
    [InlineData("published: true", false)]
    [InlineData("draft: ", false)]
    public void A_file_says_whether_it_is_a_draft(string yaml, bool draft) => Assert.Equal(draft, Reading.Of($"---\n{yaml}\n---\n").Draft);

    [Fact]
    public void Links_name_items_by_path_or_id()
    {
        var links = Reading.Fields("""
            ---
            related: [articles/first, content/products/pad.md, articles~2fthird, about]
            links:
              - path: pages/about.md
              - url: https://elsewhere.example
              - https://elsewhere.example
            ---
            """).Links!;
        Assert.Equal(
            [("articles~2ffirst", ContentType.Article), ("products~2fpad", ContentType.Product), ("articles~2fthird", null), ("about", null), ("pages~2fabout", (ContentType?)ContentType.Page)],
            links.Select(link => (link.Id.Value, link.Type)));
    }

    [Fact]
    public void Images_come_once_each_in_their_order()
    {
        var images = Reading.Fields("---\ncover: { src: /a.jpg, alt: A, width: 800, height: 600 }\nimages: [/a.jpg, { url: /b.jpg }, '']\n---\n").Images!;
        Assert.Equal([("/a.jpg", "A", 800), ("/b.jpg", null, null)], images.Select(image => (image.Url, image.Alt, image.Width)));
    }

    [Fact]
    public void What_runs_is_taken_out_where_all_fields_are_made_safe()
    {
        var fields = Reading.Fields("""
            ---
            image: "javascript:alert(1)"
            ---
            [link](javascript:alert(1)) <script>alert(1)</script> <b onclick="alert(1)">bold</b>
            <iframe src="https://elsewhere.example"></iframe>
            """);
        var (safe, _) = SafeFields.Of(fields);

        Assert.DoesNotContain("alert", JsonSerializer.Serialize(safe), StringComparison.Ordinal);
        Assert.Contains("<b>bold</b>", safe.BodyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("iframe", safe.BodyHtml, StringComparison.Ordinal);
        Assert.Empty(safe.Images!);
    }

    [Theory]
    [InlineData("---\ntitle: \"Tea\n---\n", 2)]
    [InlineData("---\ntitle: Tea\ntitle: Coffee\n---\n", 3)]
    [InlineData("---\n- one\n- two\n---\n", 2)]
    [InlineData("---\ntitle: *unknown\n---\n", 2)]
    [InlineData("---\ntitle: Tea\n", 1)]
    [InlineData("+++\ntitle = 'Tea'\nslug =\n+++\n", 3)]
    [InlineData("{\n  \"title\": \"Tea\",\n  oops\n}\n", 3)]
    [InlineData("---json\n[1]\n---\n", 2)]
    public void Odd_front_matter_is_told_by_its_line(string text, int line)
    {
        var fault = Reading.Of(text).Fault;
        Assert.Equal(line, fault?.Line);
        Assert.Equal($"content/a.md:{line}: {fault!.Reason}", fault.At("content/a.md"));
        Assert.DoesNotContain("Tea", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_files_that_are_too_long_are_told()
    {
        Assert.Equal("The file is no UTF-8 text.", Reading.Of([0xff, 0xfe, 0x00]).Fault!.Reason);
        Assert.Equal("The file is longer than 1024 KiB.", Reading.Of((byte[]?)null).Fault!.Reason);
    }

    [Fact]
    public void Aliases_of_aliases_have_a_bound()
    {
        var text = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        Assert.Equal("The YAML holds more than 20000 values.", Reading.Of(text.Append("---\n").ToString()).Fault!.Reason);
    }

    [Fact]
    public void YAML_may_share_fields()
    {
        var fields = Reading.Fields("---\nbase: &base { title: Tea, summary: Slow }\n<<: *base\ntitle: Own\n---\n");
        Assert.Equal("Slow", fields.Summary);
    }

    [Theory]
    [InlineData("---\na: ", "[", "")]
    [InlineData("---\n", "- ", "x\n---\n")]
    [InlineData("", "> ", "x")]
    [InlineData("", "[", "")]
    [InlineData("", "- ", "x")]
    [InlineData("", "<div>", "x")]
    [InlineData("{ \"a\": ", "[", "")]
    [InlineData("+++\na = ", "[", "\n+++\n")]
    public void Nesting_without_end_throws_nothing(string before, string repeated, string after)
    {
        var reading = Reading.Of(before + string.Concat(Enumerable.Repeat(repeated, 20_000)) + after);
        if (reading.Fields is { } fields)
            Assert.NotNull(SafeFields.Of(fields).Fields);
    }

    [Fact]
    public void No_file_throws_whatever_is_in_it()
    {
        var seed = Environment.GetEnvironmentVariable("PLATFORM_TEST_SEED") is { } text ? int.Parse(text) : Random.Shared.Next();
        var random = new Random(seed);
        foreach (var round in Enumerable.Range(0, LongRun.Of(1000, 200_000)))
        {
            var bytes = Encoding.UTF8.GetBytes(new[] { Yaml, Toml, Json }[round % 3]);
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(4) == 0 ? random.Next(256) : " \n\t:-{}[]\"'&*|>#+=,!%@`~"[random.Next(24)]);
            var path = $"content/products/tea.{new[] { "md", "json", "yaml", "toml", "mdx" }[random.Next(5)]}";
            var thrown = Record.Exception(() => Reading.Of(bytes, path));
            Assert.True(thrown is null, $"PLATFORM_TEST_SEED={seed}, round {round}: {thrown}\n{Encoding.UTF8.GetString(bytes)}");
        }
    }
}
