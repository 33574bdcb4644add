using Platform.Domain.Catalog.Costs;

namespace Platform.Tests.Domain.Catalog.Costs;

/// <summary>The expected figures are of an independent calculation: dollars for a million events, four subscriptions, one of them matching.</summary>
public sealed class CostClaimsTests
{
    [Fact]
    public void An_http_api_saves_what_is_claimed_on_its_own_line_only()
    {
        var claim = Claim("http_api");

        Assert.Equal(70, claim.ClaimedPercent);
        Assert.Equal([71, 44, 29, 33], claim.Measures.Select(measure => decimal.Round(measure.SavedPercent)));
    }

    [Fact]
    public void Filtering_saves_messages_but_not_the_claimed_share_of_the_cost()
    {
        var claim = Claim("filtering");

        Assert.Equal(80, claim.ClaimedPercent);
        Assert.Equal([75, 42, 24], claim.Measures.Select(measure => decimal.Round(measure.SavedPercent)));
    }

    [Theory]
    [InlineData(1, 6.00, 10.28)]
    [InlineData(2, 5.10, 6.68)]
    public void The_whole_way_of_a_million_events_costs_what_was_calculated_before(int measure, decimal filtered, decimal unfiltered)
    {
        var of = Claim("filtering").Measures[measure];

        Assert.Equal((filtered, unfiltered), (decimal.Round(of.After, 2), decimal.Round(of.Before, 2)));
    }

    private static CostClaim Claim(string id) => CostClaims.All().Single(claim => claim.Id == id);
}
