using Platform.Domain.Catalog.Naming;
using Platform.Domain.Ids;

namespace Platform.Tests.Domain.Catalog;

public sealed class AwsNamesTests
{
    private const string LongestType = "contentful_shopify_basic_composed_stack";

    [Theory]
    [InlineData("prod", 49)]
    [InlineData("dev", 49)]
    [InlineData("staging", 46)]
    public void Longest_client_id_fits_everything_and_one_more_does_not(string environment, int longest)
    {
        Assert.Empty(Faults(new string('a', longest), environment));
        Assert.NotEmpty(Faults(new string('a', longest + 1), environment));
    }

    [Fact]
    public void Fault_says_which_name_breaks_which_limit_and_by_how_much()
    {
        var fault = Assert.Single(Faults(new string('a', 47), "staging"));
        Assert.Equal("Lambda function", fault.Name.Kind);
        Assert.Equal($"Lambda function '{fault.Name.Name}' has 65 characters, and AWS takes 64.", fault.Rule);
        Assert.Equal("Shorten client_id by 1.", fault.Fix);
    }

    [Fact]
    public void Each_kind_is_told_once() => Assert.Distinct(Faults(new string('a', 200), "staging").Select(fault => fault.Name.Kind));

    [Theory]
    [InlineData("3d-print", false)]
    [InlineData("print-3d", true)]
    public void Stack_begins_with_a_letter(string client, bool fits) => Assert.Equal(fits, Faults(client, "prod").Count == 0);

    [Fact]
    public void Fixed_name_of_a_stack_is_judged_instead_of_the_computed()
    {
        Assert.Empty(AwsNames.Faults(new("3d-print"), "prod", "ThreeD-Print"));
        Assert.Equal("CloudFormation stack", Assert.Single(AwsNames.Faults(new("print-3d"), "prod", new string('A', 129))).Name.Kind);
    }

    private static IReadOnlyList<NameFault> Faults(string client, string environment)
    {
        var id = new ClientId(client);
        return AwsNames.Faults(id, environment, StackNames.Deployment(id, environment, LongestType));
    }
}
