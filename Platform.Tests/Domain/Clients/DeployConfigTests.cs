using System.Text.Json.Nodes;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Validation;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Clients;

public sealed class DeployConfigTests
{
    private static readonly string Demo = File.ReadAllText(Repository.PathOf("clients", "editorial-store.json"));

    [Fact]
    public void What_a_file_leaves_out_has_its_default()
    {
        var deploy = ClientFile.Parse("demo.json", Demo).Deploy;
        Assert.Equal((null, EventLayerChoice.Own, "v1"), (deploy.StackName, deploy.EventLayer, deploy.Defaults));
        Assert.Equal((null, null, null, null), (deploy.EdgeGroup, deploy.HostedZone, deploy.CertificateArn, deploy.MonthlyBudgetUsd));
    }

    [Fact]
    public void Stack_keeps_the_name_that_it_was_first_deployed_under()
    {
        var client = ClientFile.Parse("demo.json", Demo);
        Assert.Equal("EditorialStore-Prod-SanitySnipcartComposedStack", client.StackName);
        Assert.Equal("OldShop", (client with { Deploy = new() { StackName = "OldShop" } }).StackName);
        Assert.Equal("EditorialStore-Prod-SanitySnipcartComposedStack", (client with { Deploy = new() { StackName = "OldShop" } }).DeploymentName);
    }

    [Theory]
    [InlineData("""{ "stack_name": "EditorialStore-Prod" }""", null)]
    [InlineData("""{ "stack_name": "editorial_store" }""", "stack_name")]
    [InlineData("""{ "event_layer": "shared", "edge_group": "edge-1" }""", null)]
    [InlineData("""{ "edge_group": "Edge 1" }""", "edge_group")]
    [InlineData("""{ "hosted_zone": "Z0123456789EXAMPLE" }""", null)]
    [InlineData("""{ "hosted_zone": "/hostedzone/Z0123456789EXAMPLE" }""", "hosted_zone")]
    [InlineData("""{ "hosted_zone": "editorial-store.example" }""", "hosted_zone")]
    [InlineData("""{ "certificate_arn": "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012" }""", null)]
    [InlineData("""{ "certificate_arn": "12345678-1234-1234-1234-123456789012" }""", "certificate_arn")]
    [InlineData("""{ "defaults": "v2" }""", "defaults")]
    [InlineData("""{ "monthly_budget_usd": 0.5 }""", null)]
    [InlineData("""{ "monthly_budget_usd": 0 }""", "monthly_budget_usd")]
    [InlineData("""{ "monthly_budget_usd": -1 }""", "monthly_budget_usd")]
    public void Each_value_is_of_the_form_that_aws_takes(string deploy, string? fault) =>
        Assert.Equal(fault is null ? [] : [$"$.deploy.{fault}"], Faults(deploy).Select(f => f.Path));

    [Fact]
    public void Certificate_of_another_region_is_told_by_its_region()
    {
        var fault = Assert.Single(Faults("""{ "certificate_arn": "arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012" }"""));
        Assert.Contains("us-east-1 only; this one is in eu-central-1", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_section_come_at_once() =>
        Assert.Equal(
            ["$.deploy.stack_name", "$.deploy.hosted_zone", "$.deploy.monthly_budget_usd"],
            Faults("""{ "stack_name": "1", "hosted_zone": "x", "monthly_budget_usd": 0 }""").Select(f => f.Path));

    private static IReadOnlyList<ClientFault> Faults(string deploy)
    {
        var client = JsonNode.Parse(Demo)!;
        client["deploy"] = JsonNode.Parse(deploy);
        return ClientValidation.OfFile(client.ToJsonString(), null, deployable: true);
    }
}
