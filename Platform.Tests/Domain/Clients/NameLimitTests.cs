using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Domain.Clients.Validation;

namespace Platform.Tests.Domain.Clients;

/// <summary>A client's id is short enough for every name that is made of it.</summary>
public sealed class NameLimitTests
{
    [Theory]
    [InlineData(49, "prod", true)]
    [InlineData(50, "prod", false)]
    [InlineData(46, "staging", true)]
    [InlineData(47, "staging", false)]
    public void Id_fits_the_tightest_limit_of_its_environment(int length, string environment, bool fits) =>
        Assert.Equal(fits, Faults(new string('a', length), environment).Count == 0);

    [Fact]
    public void Fault_tells_which_limit_and_by_how_much()
    {
        var faults = Faults(new string('a', 60), "staging");

        Assert.All(faults, fault => Assert.Equal("$.client_id", fault.Path));
        var function = Assert.Single(faults, fault => fault.Rule.StartsWith("Lambda function", StringComparison.Ordinal));
        Assert.EndsWith("-staging-projector' has 78 characters, and AWS takes 64.", function.Rule, StringComparison.Ordinal);
        Assert.Equal("Shorten client_id by 14.", function.Fix);
        Assert.Contains(faults, fault => fault.Rule.StartsWith("SQS queue", StringComparison.Ordinal));
    }

    [Fact]
    public void Id_that_begins_with_a_digit_needs_a_stack_name_of_its_own()
    {
        Assert.Contains("must begin with a letter", Assert.Single(Faults("3d-shop", "prod")).Rule, StringComparison.Ordinal);
        Assert.Empty(ClientValidation.Valid(Client("3d-shop", "prod") with { Deploy = new() { StackName = "ThreeD-Shop" } }));
    }

    private static IReadOnlyList<ClientFault> Faults(string id, string environment) => ClientValidation.Valid(Client(id, environment));

    private static ClientServiceConfig Client(string id, string environment) =>
        ClientTemplates.Tier1ComposedClient(id, "Demo", "demo.example", "studio@demo.example") with { Environment = environment };
}
