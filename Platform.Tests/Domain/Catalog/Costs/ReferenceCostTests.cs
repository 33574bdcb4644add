using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Ids;

namespace Platform.Tests.Domain.Catalog.Costs;

public sealed class ReferenceCostTests
{
    [Theory]
    [InlineData("decap_cms_tier", "hugo", 50, 75, 864, 2376, 0.9)]
    [InlineData("sanity_cms_tier", "astro", 65, 280, 1584, 3696, 1.1)]
    [InlineData("contentful_cms_tier", "gatsby", 75, 500, 2520, 5760, 1.2)]
    [InlineData("developer", "jekyll", 0, 25, 800, 1800, 1.0)]
    [InlineData("marketing", null, 75, 100, 1200, 2400, 1.0)]
    public void A_single_stack_costs_its_range_and_set_up_times_the_engines_factor(
        string type, string? engine, decimal monthlyMin, decimal monthlyMax, decimal setupMin, decimal setupMax, decimal factor)
    {
        var cost = Reference(new(type, engine));

        Assert.Equal(new CostRange(monthlyMin, monthlyMax), cost.MonthlyCostRange);
        Assert.Equal(new CostRange(setupMin, setupMax), cost.SetupCostRange);
        Assert.Equal(factor, cost.SsgComplexityMultiplier);
        Assert.Equal(new CostRange(setupMin + 12 * monthlyMin, setupMax + 12 * monthlyMax), cost.TotalFirstYearEstimate);
    }

    [Fact]
    public void A_tier_bears_the_catalogs_name_complexity_and_category()
    {
        var cost = Reference(new("sanity_cms_tier", "astro"));

        Assert.Equal(("sanity_cms_tier", "astro", "Sanity CMS"), (cost.StackType, cost.SsgEngine, cost.TierName));
        Assert.Equal((StackComplexity.MediumToHigh, StackCategory.CmsTierService), (cost.ComplexityLevel, cost.Category));
    }

    [Fact]
    public void A_pair_costs_both_tiers_and_its_site_once()
    {
        var cost = Reference(new("cms_ecommerce_composed", "astro", new ProviderId("sanity"), new ProviderId("snipcart")));

        // Sanity 65–280 and Snipcart 85–125, less Astro's site at 60–85.
        Assert.Equal(new CostRange(90, 320), cost.MonthlyCostRange);
        // 1,440–3,360 and 960–2,640, less 960 (all of Snipcart's, since the site's 1,200 is more) to 2,400, times 1.1.
        Assert.Equal(new CostRange(1584, 3960), cost.SetupCostRange);
        Assert.Equal("Sanity + Snipcart", cost.TierName);
    }

    [Fact]
    public void No_pair_costs_less_than_one_of_its_tiers() => Assert.All(Combinations.All.Where(stack => stack is { Cms: not null, Shop: not null }), stack =>
    {
        var pair = Reference(new(stack.StackType, stack.Engine, stack.Cms, stack.Shop)).MonthlyCostRange;
        Assert.All([StackCatalog.TierOf(stack.Cms!.Value)!, StackCatalog.TierOf(stack.Shop!.Value)!], tier =>
            Assert.True(pair.Min >= tier.MonthlyCost.Min && pair.Max >= tier.MonthlyCost.Max, $"{stack} costs {pair}, {tier.Id} alone {tier.MonthlyCost}."));
    });

    [Fact]
    public void A_pair_may_be_named_as_a_clients_configuration_names_it() => Assert.Equal(
        Reference(new("cms_ecommerce_composed", "astro", new ProviderId("sanity"), new ProviderId("snipcart"))),
        Reference(new("sanity_snipcart_composed_stack", "astro")));

    [Fact]
    public void Every_combination_has_ranges_that_ascend_from_zero() => Assert.All(Combinations.All, stack =>
    {
        var cost = Reference(new(stack.StackType, stack.Engine, stack.Cms, stack.Shop));
        Assert.InRange(cost.MonthlyCostRange.Min, 0, cost.MonthlyCostRange.Max);
        Assert.InRange(cost.SetupCostRange.Min, 1, cost.SetupCostRange.Max);
    });

    [Fact]
    public void The_overall_range_stands_beside_the_references()
    {
        var range = StackCosts.OverallRange();

        Assert.Equal(new CostRange(50, 580), range.Reference);
        // Contentful 75–500 and Foxy 100–150, less Astro's site at 60–85.
        Assert.Equal(new CostRange(0, 565), range.Catalog);
        Assert.Equal(new CostRange(50, 565), range.WithProviders);
    }

    [Fact]
    public void What_the_catalog_does_not_combine_is_refused() =>
        Assert.Throws<ArgumentException>(() => Reference(new("sanity_cms_tier", "hugo")));

    private static ReferenceCost Reference(StackChoice choice) => StackCosts.Estimate(choice, TrafficAssumptions.Default, ClientRequirements.None).Reference;
}
