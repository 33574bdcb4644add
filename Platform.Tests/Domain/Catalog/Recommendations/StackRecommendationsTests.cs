using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Recommendations;

namespace Platform.Tests.Domain.Catalog.Recommendations;

public sealed class StackRecommendationsTests
{
    public static TheoryData<string> Sets =>
    [
        "", "budget_conscious,content_management", "budget_conscious,content_management,performance_critical", "content_heavy,design_agency,visual_editing",
        "budget_conscious,technical_team,visual_editing=false,simple_products", "online_store,stock_management,enterprise_features", "max_monthly_cost=60",
    ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_score_is_the_sum_of_its_rules(string given) => Assert.All(All(given), recommendation =>
    {
        Assert.Equal(recommendation.Score, recommendation.Reasons.Sum(rule => rule.Weight));
        Assert.Equal("base", recommendation.Reasons[0].Id);
        Assert.All(recommendation.Reasons, rule => Assert.NotEmpty(rule.Text));
    });

    [Theory]
    [MemberData(nameof(Sets))]
    public void Each_stack_is_proposed_once_or_ruled_out_with_a_reason(string given)
    {
        var (proposed, excluded) = (All(given), StackRecommendations.Excluded(Of(given)));

        Assert.Equal(26, proposed.Select(recommendation => recommendation.Choice with { Engine = null }).Concat(excluded.Select(stack => stack.Choice)).Distinct().Count());
        Assert.Equal(26, proposed.Count + excluded.Count);
        Assert.All(excluded, stack => Assert.NotEmpty(stack.Reasons));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Everything_proposed_is_a_combination_of_the_catalog(string given) =>
        Assert.All(All(given), recommendation => Assert.Empty(ChoiceRules.Faults(recommendation.Choice)));

    [Fact]
    public void The_same_requirements_give_the_same_order_however_they_are_written() => Assert.Equal(
        All("online_store,budget_conscious,content_management").Select(recommendation => recommendation.Choice),
        All("content_management=true,budget_conscious,online_store").Select(recommendation => recommendation.Choice));

    [Fact]
    public void Of_equal_scores_the_cheaper_stack_stands_first()
    {
        var ties = All("").Zip(All("").Skip(1)).Where(pair => pair.First.Score == pair.Second.Score).ToArray();

        Assert.NotEmpty(ties);
        Assert.All(ties, pair => Assert.True(pair.First.MonthlyCost.Min <= pair.Second.MonthlyCost.Min));
    }

    [Fact]
    public void A_limit_keeps_the_best() =>
        Assert.Equal(All("online_store").Take(3).Select(r => r.Choice), StackRecommendations.For(Of("online_store"), 3).Select(r => r.Choice));

    [Fact]
    public void A_small_budget_with_editors_is_given_the_free_cms()
    {
        var best = All("budget_conscious,content_management")[0];

        Assert.Equal("decap_cms_tier", best.Choice.StackType);
        Assert.Contains(best.Reasons, rule => rule.Id == "budget_75");
    }

    [Fact]
    public void A_technical_team_with_a_small_budget_and_simple_products_is_given_the_budget_pair_on_hugo()
    {
        var best = All("budget_conscious,technical_team,visual_editing=false,simple_products")[0].Choice;

        Assert.Equal(("decap", "snipcart", "hugo"), (best.Cms?.Value, best.Shop?.Value, best.Engine));
    }

    [Fact]
    public void An_enterprise_with_a_store_is_given_the_enterprise_pair()
    {
        var best = All("enterprise_features,online_store,content_management")[0].Choice;

        Assert.Equal(("contentful", "shopify_basic"), (best.Cms?.Value, best.Shop?.Value));
    }

    [Theory]
    [InlineData("react_preferred", "nuxt")]
    [InlineData("vue_preferred", "gatsby")]
    [InlineData("vue_preferred", "nextjs")]
    public void An_engine_of_the_other_framework_is_never_proposed(string given, string engine) =>
        Assert.DoesNotContain(All(given), recommendation => recommendation.Choice.Engine == engine);

    [Fact]
    public void Nothing_asked_for_proposes_neither_cms_nor_shop_first() =>
        Assert.All(All("").Take(7), recommendation => Assert.Null(recommendation.Choice.Cms ?? recommendation.Choice.Shop));

    [Fact]
    public void A_design_agency_with_much_content_is_given_structured_content() =>
        Assert.Equal("sanity_cms_tier", All("content_heavy,design_agency,visual_editing")[0].Choice.StackType);

    [Theory]
    [InlineData("online_store", false, null)]
    [InlineData("subscriptions", false, "foxy")]
    [InlineData("ecommerce_needed=false", true, null)]
    public void A_shop_that_is_asked_for_or_refused_decides(string given, bool without, string? only) => Assert.All(All(given), recommendation =>
    {
        Assert.Equal(without, recommendation.Choice.Shop is null);
        if (only is not null)
            Assert.Equal(only, recommendation.Choice.Shop?.Value);
    });

    [Fact]
    public void Without_a_cms_nothing_with_one_is_proposed() =>
        Assert.All(All("cms_needed=false"), recommendation => Assert.Null(recommendation.Choice.Cms));

    [Fact]
    public void Names_that_the_client_is_set_on_leave_no_other()
    {
        Assert.All(All("ssg_engine=nuxt"), recommendation => Assert.Equal("nuxt", recommendation.Choice.Engine));
        Assert.All(All("cms_provider=contentful,ecommerce_provider=foxy"), recommendation =>
            Assert.Equal(("contentful", "foxy"), (recommendation.Choice.Cms?.Value, recommendation.Choice.Shop?.Value)));
    }

    [Fact]
    public void What_costs_more_than_the_client_pays_is_ruled_out_with_both_figures()
    {
        Assert.All(All("max_monthly_cost=60"), recommendation => Assert.True(recommendation.MonthlyCost.Min <= 60));
        var foxy = StackRecommendations.Excluded(Of("max_monthly_cost=60")).Single(stack => stack.Choice.StackType == "foxy_ecommerce");
        Assert.Contains(foxy.Reasons, reason => reason.Contains("$100", StringComparison.Ordinal) && reason.Contains("$60", StringComparison.Ordinal));
    }

    [Fact]
    public void Requirements_that_contradict_each_other_leave_nothing()
    {
        Assert.Empty(All("online_store,ecommerce_needed=false"));
        Assert.Equal(26, StackRecommendations.Excluded(Of("online_store,ecommerce_needed=false")).Count);
    }

    private static ClientRequirements Of(string given) => ClientRequirements.Of(given.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<Recommendation> All(string given) => StackRecommendations.For(Of(given), int.MaxValue);
}
