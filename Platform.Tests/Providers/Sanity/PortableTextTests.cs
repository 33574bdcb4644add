using System.Text.Json;
using Platform.Providers.Html;
using Platform.Providers.Sanity;
using Platform.Providers.Sanity.PortableText;

namespace Platform.Tests.Providers.Sanity;

public sealed class PortableTextTests
{
    [Theory]
    [InlineData("normal", "p")]
    [InlineData("h1", "h1")]
    [InlineData("h2", "h2")]
    [InlineData("h3", "h3")]
    [InlineData("h4", "h4")]
    [InlineData("blockquote", "blockquote")]
    [InlineData("script", "p")]
    public void Style_becomes_its_element(string style, string tag) =>
        Assert.Equal($"<{tag}>Text</{tag}>", Render($$"""[{"_type":"block","style":"{{style}}","children":[{"_type":"span","text":"Text"}]}]"""));

    [Theory]
    [InlineData("strong", "<strong>x</strong>")]
    [InlineData("em", "<em>x</em>")]
    [InlineData("underline", "<u>x</u>")]
    [InlineData("strike-through", "<s>x</s>")]
    [InlineData("code", "<code>x</code>")]
    [InlineData("onclick", "x")]
    public void Decorator_becomes_its_element(string mark, string html) =>
        Assert.Equal($"<p>{html}</p>", Render(Paragraph($$"""{"_type":"span","text":"x","marks":["{{mark}}"]}""")));

    [Fact]
    public void Marks_nest() =>
        Assert.Equal("<p><strong><em>x</em></strong></p>", Render(Paragraph("""{"_type":"span","text":"x","marks":["em","strong"]}""")));

    [Fact]
    public void Neighbours_under_one_link_stay_one_link() =>
        Assert.Equal(
            """<p>a <a href="/product/blue-mug/">blue <em>mug</em></a>.</p>""",
            Render("""
                [{"_type":"block","markDefs":[{"_key":"l","_type":"link","href":"/product/blue-mug/"}],"children":[
                  {"_type":"span","text":"a "},{"_type":"span","text":"blue ","marks":["l"]},{"_type":"span","text":"mug","marks":["em","l"]},{"_type":"span","text":"."}]}]
                """));

    [Fact]
    public void Lists_nest_inside_the_item_before_them() =>
        Assert.Equal(
            "<p>Before</p><ul><li>1<ul><li>1.1</li><li>1.2</li></ul></li><li>2</li></ul><ol><li>first</li></ol><p>After</p>",
            Render($"""
                [{Block("Before")},{Item("1", "bullet", 1)},{Item("1.1", "bullet", 2)},{Item("1.2", "bullet", 2)},{Item("2", "bullet", 1)},
                 {Item("first", "number", 1)},{Block("After")}]
                """));

    [Fact]
    public void Other_kind_of_list_on_the_same_level_is_another_list() =>
        Assert.Equal(
            "<ul><li>a<ol><li>b</li></ol><ul><li>c</li></ul></li></ul>",
            Render($"[{Item("a", "bullet", 1)},{Item("b", "number", 2)},{Item("c", "bullet", 2)}]"));

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(2_000_000_000)]
    public void Level_without_a_parent_is_still_a_well_formed_list(int level) =>
        Assert.Equal("<ul><li>a</li></ul>", Render($"[{Item("a", "bullet", level)}]"));

    [Fact]
    public void Line_feed_in_a_span_is_a_break() =>
        Assert.Equal("<p>a<br>b</p>", Render(Paragraph("""{"_type":"span","text":"a\nb"}""")));

    [Fact]
    public void Unknown_block_gives_nothing_and_leaves_its_neighbours_whole() =>
        Assert.Equal("<p>a</p><p>b</p>", Render($$"""[{{Block("a")}},{"_type":"callToAction","html":"<script>alert(1)</script>"},{"_type":7},17,null,{{Block("b")}}]"""));

    [Fact]
    public void Unknown_inline_object_gives_nothing() =>
        Assert.Equal("<p>ab</p>", Render("""[{"_type":"block","children":[{"_type":"span","text":"a"},{"_type":"mention","text":"x"},{"_type":"span","text":"b"}]}]"""));

    [Fact]
    public void Image_is_a_figure_with_its_size() =>
        Assert.Equal(
            """<figure><img src="https://cdn.sanity.io/images/p/d/abc-800x600.jpg" width="800" height="600" alt="A &quot;mug&quot;" loading="lazy"></figure>""",
            Render("""[{"_type":"image","alt":"A \"mug\"","asset":{"_ref":"image-abc-800x600-jpg"}}]"""));

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("a & b 'c'", "a &amp; b &#39;c&#39;")]
    [InlineData("grün 🥣", "grün 🥣")]
    public void Text_is_escaped(string text, string expected) => Assert.Equal($"<p>{expected}</p>", Render($"[{Block(text)}]"));

    [Theory]
    [InlineData("https://example.org/a?b=c&d=e", "https://example.org/a?b=c&amp;d=e")]
    [InlineData("HTTP://example.org", "HTTP://example.org")]
    [InlineData("mailto:studio@editorial-store.example", "mailto:studio@editorial-store.example")]
    [InlineData("tel:+49300000001", "tel:+49300000001")]
    [InlineData("/product/blue-mug/", "/product/blue-mug/")]
    [InlineData("#part", "#part")]
    [InlineData("?page=a:b", "?page=a:b")]
    [InlineData("page", "page")]
    [InlineData("  /trimmed ", "/trimmed")]
    [InlineData("/\" onclick=\"alert(1)", "/&quot; onclick=&quot;alert(1)")]
    public void Safe_address_becomes_a_link(string href, string expected) => Assert.Equal($"""<p><a href="{expected}">x</a></p>""", Link(href));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript&colon;:alert(1)")]
    [InlineData("")]
    [InlineData("   ")]
    public void Unsafe_address_leaves_the_text_without_a_link(string href) => Assert.Equal("<p>x</p>", Link(href));

    [Fact]
    public void Body_that_is_plain_text_becomes_escaped_paragraphs() =>
        Assert.Equal("<p>a &lt;b&gt;<br>c</p><p>d</p>", HtmlText.Paragraphs("a <b>\r\nc\r\n\r\nd\n"));

    private static string Link(string href) => Render(
        $$"""[{"_type":"block","markDefs":[{"_key":"l","_type":"link","href":{{JsonSerializer.Serialize(href)}}}],"children":[{"_type":"span","text":"x","marks":["l"]}]}]""");

    private static string Block(string text) => $$"""{"_type":"block","style":"normal","children":[{"_type":"span","text":{{JsonSerializer.Serialize(text)}}}]}""";

    private static string Item(string text, string kind, int level) =>
        $$"""{"_type":"block","listItem":"{{kind}}","level":{{level}},"children":[{"_type":"span","text":"{{text}}"}]}""";

    private static string Paragraph(string span) => $$"""[{"_type":"block","children":[{{span}}]}]""";

    private static string Render(string json)
    {
        using var document = JsonDocument.Parse(json);
        return PortableTextHtml.Render(document.RootElement, new SanityImages("p", "d"));
    }
}
