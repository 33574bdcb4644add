using Platform.Console.Live;
using Platform.Console.Markup;

namespace Platform.Tests.Console;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("a\"b'c", "a&quot;b&#x27;c")]
    [InlineData("Ünïcode ’ß", "Ünïcode ’ß")]
    [InlineData(null, "")]
    public void Text_that_is_put_in_is_encoded(string? text, string encoded) => Assert.Equal($"<p title=\"{encoded}\">{encoded}</p>", Html.Of($"<p title=\"{text}\">{text}</p>").Markup);

    [Fact]
    public void Markup_that_is_put_in_stays() => Assert.Equal("<p><b>1</b><b>2</b></p>", Html.Of($"<p>{new[] { 1, 2 }.Select(number => Html.Of($"<b>{number}</b>"))}</p>").Markup);

    [Fact]
    public void An_absent_attribute_leaves_nothing() =>
        Assert.Equal("<a>", Html.Of($"<a{Html.Attribute("href", null)}{Html.Flag("hidden", false)}>").Markup);

    [Fact]
    public void A_region_that_reads_the_same_is_not_sent_again()
    {
        var region = Region(("a", "1"), ("b", "2"));

        Assert.Null(RegionChange.Between(region, Region(("a", "1"), ("b", "2"))));
        Assert.Equal(["b"], RegionChange.Between(region, Region(("a", "1"), ("b", "3")))!.Changed.Keys);
    }

    [Fact]
    public void A_region_that_lost_or_moved_an_item_is_sent_without_the_known_ones()
    {
        var region = Region(("a", "1"), ("b", "2"));

        var moved = RegionChange.Between(region, Region(("b", "2"), ("a", "1")))!;
        Assert.Equal(["b", "a"], moved.Order);
        Assert.Empty(moved.Changed);
        Assert.Equal(["b"], RegionChange.Between(region, Region(("b", "2")))!.Order);
    }

    private static LiveRegion Region(params (string Id, string Text)[] items) =>
        new("list", [.. items.Select(item => new Fragment("li", item.Id, Html.Text(item.Text)))]);
}
