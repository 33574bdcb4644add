using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Tests.Domain.Catalog;

public sealed class EngineCompatibilityTests
{
    [Theory]
    [InlineData("sanity_cms_tier", "astro gatsby nextjs nuxt")]
    [InlineData("foxy_ecommerce_tier", "hugo eleventy astro gatsby")]
    [InlineData("marketing", "eleventy")]
    [InlineData("tina_shopify_basic_composed_stack", "astro eleventy nextjs nuxt")]
    [InlineData("wordpress", "")]
    public void Compatible_engines_are_those_of_the_stack_types_own_list(string stackType, string engines) =>
        Assert.Equal(engines, string.Join(' ', StackCatalog.GetCompatibleSsgEngines(stackType)));

    [Fact]
    public void Composed_stack_without_a_pair_takes_what_any_pair_takes() =>
        Assert.Equal(
            StackPairs.All.SelectMany(pair => EngineCompatibility.OfPair(pair.Cms, pair.Shop)!.Accepted).Distinct().Order(),
            StackCatalog.GetCompatibleSsgEngines("cms_ecommerce_composed").Order());

    [Theory]
    [InlineData("decap", "snipcart", "hugo eleventy astro gatsby", "")]
    [InlineData("sanity", "snipcart", "astro gatsby", "nextjs nuxt hugo eleventy")]
    [InlineData("contentful", "shopify_basic", "astro nextjs nuxt", "gatsby eleventy")]
    [InlineData("tina", "foxy", "astro eleventy", "nextjs nuxt hugo gatsby")]
    public void Pair_recommends_what_both_list_and_supports_what_one_lists(string cms, string shop, string recommended, string supported)
    {
        var engines = EngineCompatibility.OfPair(new(cms), new(shop))!;
        Assert.Equal((recommended, supported), (string.Join(' ', engines.Recommended), string.Join(' ', engines.Supported)));
        Assert.Equal(engines.Recommended[0], engines.Default);
    }

    [Theory]
    [InlineData("snipcart", "decap")]
    [InlineData("git", "snipcart")]
    [InlineData("sanity", "wordpress")]
    public void What_is_no_cms_with_a_shop_is_no_pair(string cms, string shop) => Assert.Null(EngineCompatibility.OfPair(new(cms), new(shop)));

    [Fact]
    public void Each_pair_recommends_an_engine() => Assert.All(StackPairs.All, pair => Assert.NotEmpty(EngineCompatibility.OfPair(pair.Cms, pair.Shop)!.Recommended));

    [Fact]
    public void Each_stage_of_growth_is_a_pair_with_an_engine_that_it_accepts() =>
        Assert.All(StackCatalog.ScalingPath, stage => Assert.True(EngineCompatibility.OfPair(stage.Cms, stage.Shop)?.Accepts(stage.Engine)));
}
