using System.Text.Json;
using Platform.Providers.Contentful;
using Platform.Providers.Contentful.RichText;

namespace Platform.Tests.Providers.Contentful;

public sealed class RichTextTests
{
    private readonly List<ContentfulLink> _unresolved = [];

    [Theory]
    [InlineData("paragraph", "p")]
    [InlineData("heading-1", "h1")]
    [InlineData("heading-6", "h6")]
    [InlineData("blockquote", "blockquote")]
    public void Block_becomes_its_element(string type, string tag) =>
        Assert.Equal($"<{tag}>Text</{tag}>", Render(Node(type, Text("Text"))));

    [Theory]
    [InlineData("bold", "<strong>x</strong>")]
    [InlineData("italic", "<em>x</em>")]
    [InlineData("underline", "<u>x</u>")]
    [InlineData("strikethrough", "<s>x</s>")]
    [InlineData("superscript", "<sup>x</sup>")]
    [InlineData("subscript", "<sub>x</sub>")]
    [InlineData("code", "<code>x</code>")]
    [InlineData("onclick", "x")]
    public void Mark_becomes_its_element(string mark, string html) =>
        Assert.Equal($"<p>{html}</p>", Render(Node("paragraph", Text("x", mark))));

    [Fact]
    public void Marks_nest() =>
        Assert.Equal("<p><strong><em>x</em></strong></p>", Render(Node("paragraph", Text("x", "italic", "bold"))));

    [Fact]
    public void Lists_nest() =>
        Assert.Equal(
            "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ul>",
            Render(Node(
                "unordered-list",
                Node("list-item", Node("paragraph", Text("a")), Node("ordered-list", Node("list-item", Node("paragraph", Text("b"))))),
                Node("list-item", Node("paragraph", Text("c"))))));

    [Fact]
    public void Table_keeps_its_heads_and_cells() =>
        Assert.Equal(
            "<table><tbody><tr><th><p>Medium</p></th></tr><tr><td><p>Water</p></td></tr><tr><td></td></tr></tbody></table>",
            Render(Node(
                "table",
                Node("table-row", Node("table-header-cell", Node("paragraph", Text("Medium")))),
                Node("table-row", Node("table-cell", Node("paragraph", Text("Water")))),
                Node("table-row", Node("table-cell", Node("paragraph", Text("")))))));

    [Fact]
    public void Rule_and_line_feed_are_theirs() =>
        Assert.Equal("<p>a<br>b</p><hr>", Render(Node("paragraph", Text("a\\nb")), Node("hr")));

    [Fact]
    public void Empty_paragraph_at_the_end_gives_nothing() =>
        Assert.Equal("<p>a</p>", Render(Node("paragraph", Text("a")), Node("paragraph", Text(""))));

    [Theory]
    [InlineData("https://example.com/?a=1&b=2", "<a href=\"https://example.com/?a=1&amp;b=2\">x</a>")]
    [InlineData("/product/valve/", "<a href=\"/product/valve/\">x</a>")]
    [InlineData("javascript:alert(1)", "x")]
    [InlineData("java\\tscript:alert(1)", "x")]
    [InlineData("data:text/html,x", "x")]
    [InlineData("\\\" onclick=\\\"y", "<a href=\"&quot; onclick=&quot;y\">x</a>")]
    public void Link_runs_nothing_and_keeps_its_words(string uri, string html) =>
        Assert.Equal($"<p>{html}</p>", Render(Node("paragraph", $$"""{"nodeType":"hyperlink","data":{"uri":"{{uri}}"},"content":[{{Text("x")}}]}""")));

    [Theory]
    [InlineData("entry-hyperlink", "Entry")]
    [InlineData("asset-hyperlink", "Asset")]
    public void Link_by_id_keeps_its_words_and_is_named(string type, string kind)
    {
        Assert.Equal("<p>x</p>", Render(Node("paragraph", Target(type, kind))));
        Assert.Equal([new ContentfulLink(kind, "id-1")], _unresolved);
    }

    [Theory]
    [InlineData("embedded-entry-block", "Entry")]
    [InlineData("embedded-asset-block", "Asset")]
    [InlineData("embedded-entry-inline", "Entry")]
    public void Embedded_thing_gives_nothing_and_is_named(string type, string kind)
    {
        Assert.Equal("<p>a</p><p>b</p>", Render(Node("paragraph", Text("a")), Target(type, kind), Node("paragraph", Text("b"))));
        Assert.Equal([new ContentfulLink(kind, "id-1")], _unresolved);
    }

    [Fact]
    public void Text_is_escaped() =>
        Assert.Equal("<p>&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;</p>", Render(Node("paragraph", Text("<script>alert('\\\"&')</script>"))));

    [Fact]
    public void Unknown_node_gives_nothing_and_leaves_its_neighbours_whole() =>
        Assert.Equal("<p>a</p><p>b</p>", Render(Node("paragraph", Text("a")), Node("iframe", Text("x")), "7", "null", """{"nodeType":7}""", Node("paragraph", Text("b"))));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"nodeType":"paragraph"}""")]
    [InlineData("""{"nodeType":"document"}""")]
    [InlineData("""{"nodeType":"document","content":{}}""")]
    public void What_is_no_document_gives_nothing(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal("", RichTextHtml.Render(document.RootElement, _unresolved));
    }

    private string Render(params string[] nodes)
    {
        using var document = JsonDocument.Parse(Node("document", nodes));
        return RichTextHtml.Render(document.RootElement, _unresolved);
    }

    private static string Node(string type, params string[] content) => $$"""{"nodeType":"{{type}}","data":{},"content":[{{string.Join(',', content)}}]}""";

    private static string Text(string value, params string[] marks) =>
        $$"""{"nodeType":"text","value":"{{value}}","marks":[{{string.Join(',', marks.Select(Mark))}}],"data":{} }""";

    private static string Mark(string type) => $$"""{"type":"{{type}}"}""";

    private static string Target(string type, string kind) =>
        $$"""{"nodeType":"{{type}}","data":{"target":{"sys":{"type":"Link","linkType":"{{kind}}","id":"id-1"} } },"content":[{{Text("x")}}]}""";
}
