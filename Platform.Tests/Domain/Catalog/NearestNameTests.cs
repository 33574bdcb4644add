using Platform.Domain.Catalog;

namespace Platform.Tests.Domain.Catalog;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["hugo", "eleventy", "astro", "gatsby", "nextjs", "nuxt", "jekyll", "shopify_basic", "git"];

    [Theory]
    [InlineData("hugoo", "hugo")]
    [InlineData("hguo", "hugo")]
    [InlineData("Hugo", "hugo")]
    [InlineData("11ty", null)]
    [InlineData("elevnty", "eleventy")]
    [InlineData("next", "nextjs")]
    [InlineData("Next.js", "nextjs")]
    [InlineData("nuxtjs", "nuxt")]
    [InlineData("shopify", "shopify_basic")]
    [InlineData("shopify-basic", "shopify_basic")]
    [InlineData("gti", "git")]
    [InlineData("wordpress", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    public void Nearest_name_is_the_one_that_was_probably_meant(string given, string? meant) => Assert.Equal(meant, NearestName.Of(given, Known));

    [Fact]
    public void Beginning_of_a_name_comes_before_every_slip() => Assert.Equal(["nextjs", "nuxt"], NearestName.All("next", ["nuxt", "nextjs", "astro"]));

    [Fact]
    public void Equally_near_names_keep_their_order() => Assert.Equal(["cab", "bab"], NearestName.All("aab", ["cab", "bab"]));

    [Fact]
    public void Hint_names_the_nearest_and_all() => Assert.Equal("Did you mean 'hugo'? Known are hugo, astro.", NearestName.Hint("hugp", ["hugo", "astro"]));

    [Fact]
    public void Hint_without_a_near_name_offers_all() => Assert.Equal("Choose one of hugo, astro.", NearestName.Hint("frontpage", ["hugo", "astro"]));
}
