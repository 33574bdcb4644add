using System.Text.Json.Nodes;
using Platform.Stacks;
using Platform.Stacks.Shared;
using Platform.Tests.Emulators;
using Platform.Tests.Stacks;

namespace Platform.Tests.Documentation;

/// <summary>docs/policies/deploy.json gives CloudFormation the services that the templates are made of, and no other.</summary>
[Collection(CdkGroup.Name)]
public sealed class PolicyTests(CatalogStacks stacks)
{
    // CloudFormation's name of a service, and IAM's.
    private static readonly Dictionary<string, string> Prefixes = new() { ["ApiGatewayV2"] = "apigateway", ["CertificateManager"] = "acm" };

    [Fact]
    public void Deploy_policy_covers_every_service_of_every_template_and_nothing_beside()
    {
        Template[] more =
        [
            CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.With(SampleClients.Composed(), deploy => deploy with { HostedZone = "Z0123456789EXAMPLE" }))),
            CdkApp.Synthesise(app => _ = new SharedInfraStack(app, [SampleClients.Sharing("one")])),
        ];
        var needed = stacks.Templates.Values.Concat(more).SelectMany(template => template.Resources).Select(resource => Service(resource.Type)).Distinct().Order();
        var given = Statements().SelectMany(statement => statement!["Action"]!.AsArray()).Select(action => ((string)action!).Split(':')[0]).Distinct().Order();
        Assert.Equal(needed, given);
    }

    [Fact]
    public void Deploy_policy_reads_no_content_starts_no_build_and_passes_roles_to_two_services_only()
    {
        var actions = Statements().SelectMany(statement => statement!["Action"]!.AsArray()).Select(action => (string)action!).ToArray();
        Assert.DoesNotContain(actions, action => action is "dynamodb:GetItem" or "codebuild:StartBuild" or "ssm:GetParameter" || action.EndsWith(":*", StringComparison.Ordinal));
        var objects = Assert.Single(Statements(), statement => statement!["Action"]!.AsArray().Any(action => (string?)action == "s3:GetObject"));
        Assert.Equal("arn:aws:s3:::cdk-*", (string?)objects!["Resource"]);
        var pass = Assert.Single(Statements(), statement => statement!["Action"]!.AsArray().Any(action => (string?)action == "iam:PassRole"));
        Assert.Equal(["lambda.amazonaws.com", "codebuild.amazonaws.com"], pass!["Condition"]!["StringEquals"]!["iam:PassedToService"]!.AsArray().Select(service => (string?)service));
    }

    private static string Service(string type) => type.Split("::")[1] is var name && Prefixes.TryGetValue(name, out var prefix) ? prefix : name.ToLowerInvariant();

    private static JsonArray Statements() => JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "policies", "deploy.json")))!["Statement"]!.AsArray();
}
