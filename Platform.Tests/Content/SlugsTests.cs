using Platform.Content.Text;

namespace Platform.Tests.Content;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("blue-mug", "A title", "blue-mug")]
    [InlineData("journal/2026/blue-mug", null, "journal/2026/blue-mug")]
    [InlineData("/../../etc/./passwd", null, "etc/passwd")]
    [InlineData("a?b#c d", null, "a-b-c-d")]
    [InlineData("über/日本", null, "über/日本")]
    [InlineData(null, "Łódź, l'été & Ørsted!", "lodz-lete-orsted")]
    [InlineData("", "日本", "the-id")]
    [InlineData(" / ", null, "the-id")]
    public void A_slug_is_the_one_given_made_safe_or_of_the_title_or_the_id(string? slug, string? title, string expected) =>
        Assert.Equal(expected, Slugs.Of(slug, title, "the-id"));
}
