using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Tests.Domain.Catalog;

public sealed class CombinationsTests
{
    [Fact]
    public void Combinations_are_templates_foundations_tiers_by_engine_and_pairs_by_engine()
    {
        int Of(StackCategory category) => Combinations.All.Count(c => StackCatalog.FindStackType(c.StackType)!.Category == category);

        Assert.Equal(
            (4, 3, 16, 12),
            (Of(StackCategory.SsgTemplateBusinessService), Of(StackCategory.FoundationSsgService), Of(StackCategory.CmsTierService), Of(StackCategory.EcommerceTierService)));
        Assert.Equal(12, StackPairs.All.Count);

        // Counted anew from the tiers' lists: each engine that the CMS or the shop lists, for each of the twelve pairs.
        var composed = (from cms in StackCatalog.StackTypes where cms.Category == StackCategory.CmsTierService
                        from shop in StackCatalog.StackTypes where shop.Category == StackCategory.EcommerceTierService
                        select cms.Engines.Concat(shop.Engines).Distinct().Count()).Sum();
        Assert.Equal(composed, Of(StackCategory.ComposedService));
        Assert.Equal(35 + composed, Combinations.All.Count);
        Assert.True(Combinations.All.Count > 42, $"{Combinations.All.Count} combinations");
    }

    [Fact]
    public void Each_combination_is_there_once_and_is_a_valid_choice()
    {
        Assert.Distinct(Combinations.All);
        Assert.All(Combinations.All, c => Assert.Empty(ChoiceRules.Faults(new StackChoice(c.StackType, c.Engine, c.Cms, c.Shop))));
    }

    [Fact]
    public void Only_a_composed_stack_has_engines_that_are_not_recommended()
    {
        Assert.Equal(["cms_ecommerce_composed"], Combinations.All.Where(c => !c.Recommended).Select(c => c.StackType).Distinct());
        Assert.Contains(new Combination("cms_ecommerce_composed", new("contentful"), new("shopify_basic"), "gatsby", Recommended: false), Combinations.All);
    }
}
