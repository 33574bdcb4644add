using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Tests.Domain.Catalog.Costs;

public sealed class MonthlyEstimateTests
{
    private static readonly StackChoice Sanity = new("sanity_cms_tier", "astro");
    private static readonly StackChoice Pair = new("cms_ecommerce_composed", "astro", new ProviderId("sanity"), new ProviderId("snipcart"));
    private static readonly TrafficAssumptions Default = TrafficAssumptions.Default;

    [Fact]
    public void Every_line_of_every_combination_is_quantity_times_price_with_an_assumption_and_a_dated_source() => Assert.All(Combinations.All, stack =>
    {
        var monthly = Of(new(stack.StackType, stack.Engine, stack.Cms, stack.Shop));
        Assert.All(monthly.Lines, line =>
        {
            Assert.Equal(line.Quantity * line.Price / line.Per, line.Amount);
            Assert.NotEmpty(line.Assumption);
            Assert.NotEmpty(line.Source);
            Assert.Matches("^20[0-9]{2}", line.AsOf);
        });
        Assert.Equal(monthly.Total, monthly.Aws + monthly.FreeAllowance + monthly.Saas);
        Assert.InRange(monthly.FreeAllowance, -monthly.Aws, 0);
    });

    [Fact]
    public void Direct_has_no_topics_queues_or_polling()
    {
        var direct = Of(Sanity, mode: IntegrationMode.Direct);
        var events = Of(Sanity, mode: IntegrationMode.EventDriven);

        Assert.DoesNotContain(direct.Lines, line => line.Resource.StartsWith("SQS", StringComparison.Ordinal) || line.Resource.StartsWith("SNS", StringComparison.Ordinal));
        Assert.Contains(events.Lines, line => line.Resource.StartsWith("SQS", StringComparison.Ordinal));
        Assert.Contains(events.Lines, line => line.Resource.StartsWith("SNS", StringComparison.Ordinal));
    }

    [Fact]
    public void Idle_queues_are_polled_without_any_traffic()
    {
        var idle = Default with { Visits = 0, EditsPerDay = 0, Orders = 0, Products = 0 };

        Assert.Equal(5 * 648_000, Quantity(Of(Sanity, idle, mode: IntegrationMode.EventDriven), "SQS"));
        Assert.True(Of(Sanity, idle, mode: IntegrationMode.Direct).TotalAtListPrice < Of(Sanity, idle, mode: IntegrationMode.EventDriven).TotalAtListPrice);
    }

    [Fact]
    public void Event_driven_builds_less_often_than_direct() => Assert.True(
        Quantity(Of(Sanity, mode: IntegrationMode.EventDriven), "CodeBuild") < Quantity(Of(Sanity, mode: IntegrationMode.Direct), "CodeBuild"));

    [Fact]
    public void A_composed_stack_is_estimated_event_driven_and_refused_direct()
    {
        Assert.Equal(IntegrationMode.EventDriven, Of(Pair).Mode);
        Assert.Throws<ArgumentException>(() => Of(Pair, mode: IntegrationMode.Direct));
    }

    [Fact]
    public void The_mode_follows_the_requirements() =>
        Assert.Equal(IntegrationMode.EventDriven, Of(Sanity, requirements: "future_composition").Mode);

    [Fact]
    public void A_pairs_site_is_counted_once() => Assert.Equal(
        Of(Sanity).Lines.Single(line => line is { Resource: "CloudFront data out", Section: CostSection.Aws }).Amount,
        Of(Pair).Lines.Single(line => line is { Resource: "CloudFront data out", Section: CostSection.Aws }).Amount);

    [Theory]
    [InlineData("CloudFront requests")]
    [InlineData("CloudFront data out")]
    [InlineData("S3 gets")]
    public void Twice_the_visits_are_twice_the_traffic(string resource) => Assert.Equal(
        2 * Quantity(Of(Sanity), resource),
        Quantity(Of(Sanity, Default with { Visits = 2 * Default.Visits }), resource));

    [Fact]
    public void Edits_orders_and_products_bring_webhooks()
    {
        // 4 × 30.4 edits, 50 products once each, two deliveries for each of 60 orders.
        Assert.Equal(121.6m + 50 + 120, Quantity(Of(Pair), "API Gateway"));
        Assert.Equal(121.6m, Quantity(Of(Sanity), "API Gateway"));
        Assert.Equal(243.2m, Quantity(Of(Sanity, Default with { EditsPerDay = 8 }), "API Gateway"));
        Assert.Equal(121.6m + 10 + 120, Quantity(Of(Pair, Default with { Products = 10 }), "API Gateway"));
    }

    [Fact]
    public void A_builds_minutes_come_from_the_engines_measurement_or_from_the_caller()
    {
        Assert.Equal(121.6m * 2, Quantity(Of(Sanity, mode: IntegrationMode.Direct), "CodeBuild"));
        Assert.Equal(121.6m * 7, Quantity(Of(Sanity, Default with { BuildMinutes = 7 }, mode: IntegrationMode.Direct), "CodeBuild"));
    }

    [Fact]
    public void A_thousand_times_the_pages_need_longer_builds() => Assert.True(
        Quantity(Of(Sanity, Default with { Pages = 150_000 }), "CodeBuild") > 10 * Quantity(Of(Sanity), "CodeBuild"));

    [Fact]
    public void Free_amounts_never_exceed_what_is_used()
    {
        var monthly = Of(Sanity, Default with { Visits = 1_000_000 });

        Assert.Equal(1500, monthly.Lines.Single(line => line is { Resource: "CloudFront data out", Section: CostSection.Aws }).Quantity);
        Assert.Equal(-1000, monthly.Lines.Single(line => line is { Resource: "CloudFront data out", Section: CostSection.FreeAllowance }).Quantity);
        Assert.Equal(monthly.Total - monthly.FreeAllowance, monthly.TotalAtListPrice);
    }

    [Theory]
    [InlineData("sanity_cms_tier", "", 0)]
    [InlineData("sanity_cms_tier", "team_collaboration", 15)]
    [InlineData("sanity_cms_tier", "team_collaboration,editors=4", 60)]
    [InlineData("contentful_cms_tier", "", 0)]
    [InlineData("contentful_cms_tier", "enterprise_features", 300)]
    [InlineData("tina_cms_tier", "editors=2", 0)]
    [InlineData("tina_cms_tier", "editors=3", 29)]
    [InlineData("tina_cms_tier", "editors=3,complex_workflows", 299)]
    [InlineData("shopify_basic_ecommerce", "", 39)]
    [InlineData("shopify_basic_ecommerce", "budget_conscious", 29)]
    [InlineData("shopify_basic_ecommerce", "foreign_gateway,monthly_sales=5000", 139)]
    [InlineData("snipcart_ecommerce", "monthly_sales=999", 20)]
    [InlineData("snipcart_ecommerce", "monthly_sales=1500", 30)]
    [InlineData("foxy_ecommerce", "", 21)]
    [InlineData("marketing", "", 0)]
    public void Requirements_and_sales_choose_the_plans(string stackType, string requirements, decimal saas) =>
        Assert.Equal(saas, Of(new(stackType), requirements: requirements).Saas);

    [Fact]
    public void A_plans_price_bears_its_own_date_and_certainty()
    {
        var foxy = Of(new("foxy_ecommerce")).Lines.Single(line => line is { Section: CostSection.Saas, Price: > 0 });

        Assert.Equal((PriceCertainty.Unconfirmed, "2025-2026"), (foxy.Certainty, foxy.AsOf));
        Assert.Contains("confirmed by nothing", foxy.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_below_zero_are_told_all_at_once_and_not_estimated()
    {
        var traffic = Default with { Visits = -1, Orders = -2 };

        Assert.Equal(["visits", "orders"], traffic.Faults().Select(fault => fault.Subject));
        Assert.Throws<ArgumentException>(() => Of(Sanity, traffic));
    }

    [Fact]
    public void A_pair_pays_both_providers() => Assert.Equal(15 + 48, Of(Pair, requirements: "team_collaboration").Saas);

    [Fact]
    public void What_the_requirements_change_is_said()
    {
        var estimate = StackCosts.Estimate(Pair, Default, ClientRequirements.Of("content_heavy", "team_collaboration", "monthly_sales=3000", "react_preferred"));

        Assert.Equal(["team_collaboration", "content_heavy", "monthly_sales"], estimate.Monthly.Changes.Select(change => change.Split(':')[0]));
        Assert.Equal(3 * Default.Pages, estimate.Traffic.Pages);
        Assert.Equal(2 * Default.StorageGb, estimate.Traffic.StorageGb);
    }

    [Fact]
    public void A_requirement_that_touches_nothing_of_the_stack_is_not_said() =>
        Assert.Empty(Of(Sanity, requirements: "budget_conscious,monthly_sales=3000,foreign_gateway").Changes);

    [Fact]
    public void Requirements_leave_the_references_figure_alone() => Assert.Equal(
        StackCosts.Estimate(Sanity, Default, ClientRequirements.None).Reference,
        StackCosts.Estimate(Sanity, Default, ClientRequirements.Of("enterprise_features")).Reference);

    private static MonthlyEstimate Of(StackChoice choice, TrafficAssumptions? traffic = null, string requirements = "", IntegrationMode? mode = null) =>
        StackCosts.Estimate(choice, traffic ?? Default, ClientRequirements.Of(requirements.Split(',', StringSplitOptions.RemoveEmptyEntries)), mode).Monthly;

    private static decimal Quantity(MonthlyEstimate monthly, string resource) =>
        monthly.Lines.Where(line => line.Section == CostSection.Aws && line.Resource.StartsWith(resource, StringComparison.Ordinal)).Sum(line => line.Quantity);
}
