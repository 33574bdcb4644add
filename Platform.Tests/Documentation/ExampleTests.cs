using Platform.Examples;
using Platform.Tests.Stacks;

namespace Platform.Tests.Documentation;

/// <summary>docs/examples is compiled into these tests, and run.</summary>
[Collection(CdkGroup.Name)]
public sealed class ExampleTests
{
    [Fact]
    public void Factory_makes_a_CMS_tier_a_shop_and_a_composed_stack()
    {
        using var cdk = new CdkApp();
        FactoryExample.Stacks(cdk.App);
        Assert.Equal(["ContentSite-Sanity-Astro-Stack", "EditorialStore-Prod-SanitySnipcartComposedStack", "ShopSite-Snipcart-Hugo-Stack"], cdk.Synthesise().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Factory_answers_without_a_stack()
    {
        using var output = new StringWriter();
        FactoryExample.Ask(output);
        Assert.Contains("a month by the catalog", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("hugo_template", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compositions_are_made_by_the_factory_and_from_a_template()
    {
        using var cdk = new CdkApp();
        CompositionExample.Budget(cdk.App);
        CompositionExample.Enterprise(cdk.App);
        Assert.Equal(2, cdk.Synthesise().Count);

        using var other = new CdkApp();
        CompositionExample.FromTemplate(other.App);
        Assert.Equal(CompositionExample.Template().StackName, Assert.Single(other.Synthesise()).Key);
    }
}
