using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Tests.Domain.Catalog;

public sealed class ChoiceRulesTests
{
    [Theory]
    [InlineData("hugo_template", null, null, null)]
    [InlineData("sanity_cms_tier", "astro", null, null)]
    [InlineData("sanity_cms_tier", "astro", "sanity", null)]
    [InlineData("cms_ecommerce_composed", "gatsby", "contentful", "shopify_basic")]
    [InlineData("contentful_shopify_basic_composed_stack", "gatsby", null, null)]
    [InlineData("contentful_shopify_basic_composed_stack", "gatsby", "contentful", null)]
    public void Choice_of_the_catalog_has_no_fault(string type, string? engine, string? cms, string? shop) => Assert.Empty(Faults(type, engine, cms, shop));

    [Theory]
    [InlineData("sanity_cms_tier", "hugo", null, null, "ssg_engine")]
    [InlineData("decap_snipcart_composed_stack", "nextjs", null, null, "ssg_engine")]
    [InlineData("sanity_cms_tier", "astro", "decap", null, "cms_provider")]
    [InlineData("sanity_cms_tier", "astro", null, "snipcart", "ecommerce_provider")]
    [InlineData("marketing", "eleventy", "decap", null, "cms_provider")]
    [InlineData("decap_snipcart_composed_stack", null, "tina", null, "cms_provider")]
    [InlineData("cms_ecommerce_composed", "astro", "sanity", null, "ecommerce_provider")]
    [InlineData("cms_ecommerce_composed", "jekyll", "snipcart", "sanity", "cms_provider ecommerce_provider ssg_engine")]
    [InlineData("wordpress", "php", null, null, "stack_type")]
    public void Choice_that_is_none_is_refused_part_by_part(string type, string? engine, string? cms, string? shop, string subjects) =>
        Assert.Equal(subjects, string.Join(' ', Faults(type, engine, cms, shop).Select(fault => fault.Subject)));

    [Fact]
    public void Refused_engine_is_told_with_the_accepted_ones()
    {
        var fault = Assert.Single(Faults("sanity_cms_tier", "hugo"));
        Assert.Equal("ssg_engine 'hugo': sanity_cms_tier does not go with it. Choose one of astro, gatsby, nextjs, nuxt.", fault.ToString());
    }

    [Fact]
    public void Misspelt_engine_and_provider_are_told_with_the_nearest()
    {
        var faults = Faults("cms_ecommerce_composed", "astra", "sanety", "snipcart");
        Assert.Equal([("cms_provider", "sanity"), ("ssg_engine", "astro")], faults.Select(fault => (fault.Subject, fault.Nearest!)));
    }

    private static IReadOnlyList<CatalogFault> Faults(string type, string? engine = null, string? cms = null, string? shop = null) =>
        ChoiceRules.Faults(new StackChoice(type, engine, cms is null ? null : new(cms), shop is null ? null : new(shop)));
}
