using Platform.Domain.Catalog.Recommendations;

namespace Platform.Tests.Domain.Catalog.Recommendations;

public sealed class ClientRequirementsTests
{
    [Fact]
    public void Flags_numbers_and_names_are_read()
    {
        var requirements = ClientRequirements.Parse(["budget_conscious", "simple_products=False", "editors=2.5", "ssg_engine=hugo"], out var faults);

        Assert.Empty(faults);
        Assert.True(requirements.Has("budget_conscious"));
        Assert.False(requirements.Flag("simple_products"));
        Assert.Null(requirements.Flag("online_store"));
        Assert.Equal(2.5m, requirements.Number("editors"));
        Assert.Equal("hugo", requirements.Text("ssg_engine"));
    }

    [Fact]
    public void An_unknown_key_is_refused_with_the_nearest_one()
    {
        var requirements = ClientRequirements.Parse(["budget_concious", "online_store"], out var faults);

        var fault = Assert.Single(faults);
        Assert.Equal("budget_concious", fault.Value);
        Assert.Equal("budget_conscious", fault.Nearest);
        Assert.Contains("Did you mean 'budget_conscious'?", fault.Fix, StringComparison.Ordinal);
        Assert.True(requirements.Has("online_store"));
    }

    [Theory]
    [InlineData("online_store=maybe", "true or false")]
    [InlineData("editors=many", "an amount")]
    [InlineData("editors=-1", "an amount")]
    [InlineData("editors", "an amount")]
    [InlineData("cms_provider=sanitiy", "a name")]
    [InlineData("cms_provider=snipcart", "a name")]
    [InlineData("ssg_engine", "a name")]
    public void A_value_of_the_wrong_kind_is_refused(string given, string rule)
    {
        var requirements = ClientRequirements.Parse([given], out var faults);

        Assert.Contains(rule, Assert.Single(faults).Rule, StringComparison.Ordinal);
        Assert.Empty(requirements.Given);
    }

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(3, Faults("visual", "editors=x", "online_store=1").Count);

    [Fact]
    public void A_key_that_contradicts_itself_is_refused()
    {
        Assert.Single(Faults("online_store", "online_store=false"));
        Assert.Empty(Faults("online_store", "online_store=true"));
    }

    [Fact]
    public void Every_requirement_says_what_it_means() =>
        Assert.All(KnownRequirements.All, known => Assert.EndsWith(".", known.Meaning, StringComparison.Ordinal));

    private static IReadOnlyList<Platform.Domain.Catalog.CatalogFault> Faults(params string[] given)
    {
        ClientRequirements.Parse(given, out var faults);
        return faults;
    }
}
