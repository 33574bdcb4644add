using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;

namespace Platform.Tests.Domain.Catalog.Recommendations;

public sealed class IntegrationModeChoiceTests
{
    [Fact]
    public void Several_providers_and_plans_for_more_ask_for_event_driven()
    {
        var choice = IntegrationModeChoice.For(ClientRequirements.Of("multiple_providers", "future_composition"));

        Assert.Equal(IntegrationMode.EventDriven, choice.Mode);
        Assert.Equal("Composition capabilities recommended", choice.Reason);
        Assert.Equal(["multiple_providers", "future_composition"], choice.Factors.Where(factor => factor.Given).Select(factor => factor.Requirement));
    }

    [Theory]
    [InlineData("")]
    [InlineData("simple_site")]
    [InlineData("simple_site,analytics_needs")]
    [InlineData("simple_site,minimal_cost,multiple_providers")]
    public void Direct_wins_ties_and_silence(string given)
    {
        var choice = IntegrationModeChoice.For(ClientRequirements.Of(given.Split(',', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(IntegrationMode.Direct, choice.Mode);
        Assert.Equal("Simple workflow recommended", choice.Reason);
    }

    [Fact]
    public void A_factor_that_is_refused_does_not_count()
    {
        var choice = IntegrationModeChoice.For(ClientRequirements.Of("complex_workflows=false", "multiple_providers"));

        Assert.Equal(IntegrationMode.EventDriven, choice.Mode);
        Assert.Single(choice.Factors, factor => factor.Given);
    }

    [Fact]
    public void All_seven_factors_are_told() =>
        Assert.Equal(
            ["multiple_providers", "future_composition", "analytics_needs", "complex_workflows", "simple_site", "minimal_cost", "traditional_workflow"],
            IntegrationModeChoice.For(ClientRequirements.None).Factors.Select(factor => factor.Requirement));
}
