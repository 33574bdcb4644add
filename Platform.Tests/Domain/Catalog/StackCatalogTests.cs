using Platform.Domain.Catalog;
using Platform.Domain.Json;

namespace Platform.Tests.Domain.Catalog;

public sealed class StackCatalogTests
{
    [Theory]
    [InlineData("hugo_template", "ssg_template_business_service", 80, 105, 960, 2160, "medium_to_high", "maximum", "aws_optimized", "hugo")]
    [InlineData("gatsby_template", "ssg_template_business_service", 85, 110, 1200, 2400, "medium_to_high", "optimized", "aws_optimized", "gatsby")]
    [InlineData("nextjs_template", "ssg_template_business_service", 85, 115, 1440, 3360, "high", "enterprise", "aws_optimized", "nextjs")]
    [InlineData("nuxt_template", "ssg_template_business_service", 85, 115, 1200, 2880, "medium", "optimized", "aws_optimized", "nuxt")]
    [InlineData("marketing", "foundation_ssg_service", 75, 100, 1200, 2400, "low_to_medium", "optimized", "aws_optimized", "eleventy")]
    [InlineData("developer", "foundation_ssg_service", 0, 25, 800, 1800, "medium", "basic", "github_compatible", "jekyll")]
    [InlineData("modern_performance", "foundation_ssg_service", 60, 85, 1200, 2400, "medium_to_high", "premium", "aws_optimized", "astro")]
    [InlineData("decap_cms_tier", "cms_tier_service", 50, 75, 960, 2640, "low_to_medium", "optimized", "aws_optimized", "hugo eleventy astro gatsby")]
    [InlineData("tina_cms_tier", "cms_tier_service", 60, 125, 1200, 2880, "medium", "optimized", "aws_optimized", "astro eleventy nextjs nuxt")]
    [InlineData("sanity_cms_tier", "cms_tier_service", 65, 280, 1440, 3360, "medium_to_high", "premium", "aws_optimized", "astro gatsby nextjs nuxt")]
    [InlineData("contentful_cms_tier", "cms_tier_service", 75, 500, 2100, 4800, "high", "enterprise", "aws_optimized", "gatsby astro nextjs nuxt")]
    [InlineData("snipcart_ecommerce", "ecommerce_tier_service", 85, 125, 960, 2640, "low_to_medium", "optimized", "aws_optimized", "hugo eleventy astro gatsby")]
    [InlineData("foxy_ecommerce", "ecommerce_tier_service", 100, 150, 1200, 3000, "medium_to_high", "premium", "aws_optimized", "hugo eleventy astro gatsby")]
    [InlineData("shopify_basic_ecommerce", "ecommerce_tier_service", 75, 125, 1600, 3200, "medium", "premium", "aws_optimized", "eleventy astro nextjs nuxt")]
    [InlineData("cms_ecommerce_composed", "composed_service", 140, 405, 2160, 5760, "high", "enterprise", "aws_optimized", "")]
    public void Stack_type_has_the_figures_of_the_reference(
        string id, string category, int least, int most, int leastSetup, int mostSetup, string complexity, string performance, string hosting, string engines)
    {
        var type = StackCatalog.FindStackType(id)!;
        Assert.Equal((new CostRange(least, most), new CostRange(leastSetup, mostSetup)), (type.MonthlyCost, type.SetupCost));
        Assert.Equal((category, complexity, performance, hosting), (Wire.Name(type.Category), Wire.Name(type.Complexity), Wire.Name(type.PerformanceTier), Wire.Name(type.Hosting)));
        Assert.Equal(engines, string.Join(' ', type.Engines));
    }

    [Fact]
    public void There_are_fifteen_stack_types_eight_providers_and_seven_engines() =>
        Assert.Equal((15, 8, 7), (StackCatalog.GetAvailableStackTypes().Count, StackCatalog.Providers.Count, StackCatalog.Engines.Count));

    [Theory]
    [InlineData("hugo_static_stack", "hugo_template")]
    [InlineData("gatsby_static_stack", "gatsby_template")]
    [InlineData("nextjs_static_stack", "nextjs_template")]
    [InlineData("nuxt_static_stack", "nuxt_template")]
    [InlineData("eleventy_static_stack", "marketing")]
    [InlineData("jekyll_static_stack", "developer")]
    [InlineData("astro_static_stack", "modern_performance")]
    [InlineData("sanity_cms_tier", "sanity_cms_tier")]
    [InlineData("snipcart_ecommerce_tier", "snipcart_ecommerce")]
    [InlineData("shopify_basic_ecommerce_tier", "shopify_basic_ecommerce")]
    [InlineData("tina_foxy_composed_stack", "cms_ecommerce_composed")]
    [InlineData("contentful_shopify_basic_composed_stack", "cms_ecommerce_composed")]
    public void Factorys_id_and_configurations_name_are_one(string name, string id)
    {
        Assert.Equal(id, StackCatalog.FindStackType(name)?.Id);
        Assert.Empty(StackCatalog.ValidateStackType(name));
    }

    [Theory]
    [InlineData("hugo_templat", "hugo_template")]
    [InlineData("Sanity CMS tier", "sanity_cms_tier")]
    [InlineData("sanity", "sanity_cms_tier")]
    [InlineData("marketting", "marketing")]
    [InlineData("decap_snipcart_composed_stak", "decap_snipcart_composed_stack")]
    public void Misspelt_stack_type_is_refused_with_the_nearest_name(string name, string near)
    {
        var fault = Assert.Single(StackCatalog.ValidateStackType(name));
        Assert.Equal(("stack_type", name, near), (fault.Subject, fault.Value, fault.Nearest));
        Assert.Contains($"Did you mean '{near}'?", fault.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Stack_type_that_resembles_none_is_refused_with_all()
    {
        var fault = Assert.Single(StackCatalog.ValidateStackType("wordpress"));
        Assert.Null(fault.Nearest);
        Assert.All(StackCatalog.GetAvailableStackTypes(), id => Assert.Contains(id, fault.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public void Metadata_of_shopify_basic_names_its_tier() => Assert.Equal("Shopify Basic", StackCatalog.GetStackMetadata("shopify_basic_ecommerce")?.Name);

    [Fact]
    public void Metadata_of_an_unknown_stack_type_is_none() => Assert.Null(StackCatalog.GetStackMetadata("wordpress"));

    [Theory]
    [InlineData("decap", "cms", "budget", "free", "repository repository_owner branch")]
    [InlineData("tina", "cms", "budget_plus", "freemium", "repository repository_owner branch client_id")]
    [InlineData("sanity", "cms", "professional", "usage_based", "project_id dataset")]
    [InlineData("contentful", "cms", "enterprise", "subscription", "space_id environment")]
    [InlineData("snipcart", "shop", "budget", "transaction_based", "public_api_key currency")]
    [InlineData("foxy", "shop", "professional", "subscription_and_fees", "store_domain")]
    [InlineData("shopify_basic", "shop", "enterprise", "subscription_and_fees", "store_domain")]
    [InlineData("git", "git", "budget", "free", "")]
    public void Provider_has_its_kind_level_pricing_and_required_settings(string id, string kind, string level, string pricing, string settings)
    {
        var provider = StackCatalog.FindProvider(new(id))!;
        Assert.Equal((kind, level, pricing), (Wire.Name(provider.Kind), Wire.Name(provider.TierLevel), Wire.Name(provider.PricingModel)));
        Assert.Equal(settings, string.Join(' ', provider.Settings.Where(setting => setting.Required).Select(setting => setting.Name)));
    }

    [Theory]
    [InlineData("hugo", "public", 0.9)]
    [InlineData("eleventy", "_site", 1.0)]
    [InlineData("astro", "dist", 1.1)]
    [InlineData("gatsby", "site", 1.2)]
    [InlineData("nextjs", "out", 1.2)]
    [InlineData("nuxt", ".output/public", 1.2)]
    [InlineData("jekyll", "_site", 1.0)]
    public void Engine_has_its_output_and_factor(string id, string output, double factor)
    {
        var engine = StackCatalog.FindEngine(id)!;
        Assert.Equal((output, (decimal)factor), (engine.Output, engine.SetupCostFactor));
    }

    [Fact]
    public void Ranges_add_subtract_scale_and_join()
    {
        var range = new CostRange(50, 75);
        Assert.Equal(new CostRange(135, 200), range + new CostRange(85, 125));
        Assert.Equal(new CostRange(10, 20), range - new CostRange(40, 55));
        Assert.Equal(new CostRange(45, 67.5m), range * 0.9m);
        Assert.Equal(new CostRange(0, 75), range.Union(new CostRange(0, 25)));
    }
}
