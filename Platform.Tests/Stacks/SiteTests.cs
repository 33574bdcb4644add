using Platform.Domain.Clients;
using Platform.Stacks;
using Platform.Stacks.Assets;

namespace Platform.Tests.Stacks;

/// <summary>What a client's <c>deploy</c> section changes.</summary>
[Collection(CdkGroup.Name)]
public sealed class SiteTests
{
    [Fact]
    public void Hosted_zone_gives_a_certificate_TLS_1_2_and_both_address_records()
    {
        var template = Make(deploy => deploy with { HostedZone = "Z0123456789EXAMPLE" });
        Assert.Single(template.Of("AWS::CertificateManager::Certificate"));
        Assert.Equal(["A", "AAAA"], template.Of("AWS::Route53::RecordSet").Select(record => (string)record["Type"]!).Order());
        var config = Assert.Single(template.Of("AWS::CloudFront::Distribution"))["DistributionConfig"]!;
        Assert.Equal("TLSv1.2_2021", (string?)config["ViewerCertificate"]!["MinimumProtocolVersion"]);
        Assert.Equal("sni-only", (string?)config["ViewerCertificate"]!["SslSupportMethod"]);
        Assert.Equal("acme-corp.example", (string?)config["Aliases"]![0]);
        Assert.Contains("us-east-1", template.Json["Rules"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_certificate_is_taken_as_it_is()
    {
        var template = Make(deploy => deploy with { CertificateArn = SampleClients.Certificate });
        Assert.Empty(template.Of("AWS::CertificateManager::Certificate"));
        Assert.Equal(SampleClients.Certificate, (string?)Assert.Single(template.Of("AWS::CloudFront::Distribution"))["DistributionConfig"]!["ViewerCertificate"]!["AcmCertificateArn"]);
    }

    [Fact]
    public void Edge_group_is_referred_to_by_parameters_read_at_deploy_and_never_imported()
    {
        var template = Make(deploy => deploy with { EdgeGroup = "edge-2" });
        Assert.Empty(template.Of("AWS::CloudFront::OriginAccessControl"));
        Assert.Empty(template.Of("AWS::CloudFront::ResponseHeadersPolicy"));
        Assert.Empty(template.Of("AWS::CloudFront::Function"));
        Assert.DoesNotContain("Fn::ImportValue", template.Text, StringComparison.Ordinal);
        Assert.Equal(3, template.Parameters.Count(parameter => ((string?)parameter.Value!["Default"])?.StartsWith("/web-services/edge/edge-2/", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Shared_layer_leaves_the_client_its_site_alone()
    {
        var template = CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Sharing("acme-corp")));
        Assert.Empty(template.Of("AWS::Lambda::Function"));
        Assert.Empty(template.Of("AWS::DynamoDB::Table"));
        Assert.Equal("web-services-shared", Variable(template, "PLATFORM_PREFIX"));
    }

    [Fact]
    public void Bucket_of_the_site_keeps_its_name_when_the_layer_changes() =>
        Assert.Equal(SiteBucket(Make(deploy => deploy)), SiteBucket(CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.Sharing("acme-corp")))));

    [Fact]
    public void Budget_is_the_clients_or_the_catalogs_most()
    {
        Assert.Equal(25, Budget(Make(deploy => deploy with { MonthlyBudgetUsd = 25 })));
        Assert.Equal(PlatformStackFactory.EstimateTotalCost("sanity_snipcart_composed_stack", "astro").Reference.MonthlyCostRange.Max, Budget(Make(deploy => deploy)));
    }

    [Fact]
    public void Missing_packages_mark_the_stack_with_the_command_that_makes_them()
    {
        using var cdk = new CdkApp(Path.Combine(Path.GetTempPath(), "no-such-folder"));
        var stack = PlatformStackFactory.CreateStack(cdk.App, SampleClients.Composed());
        var messages = stack.Node.FindAll().SelectMany(node => node.Node.Metadata).Where(entry => entry.Type == "aws:cdk:error").Select(entry => (string)entry.Data);
        Assert.Contains("no-such-folder/lambda/webhooks.zip is missing. Make it with: ./platform package", messages);
        Assert.Equal("./platform package", Artifacts.Command);
    }

    private static Template Make(Func<DeployConfig, DeployConfig> deploy) =>
        CdkApp.Synthesise(app => PlatformStackFactory.CreateStack(app, SampleClients.With(SampleClients.Composed(), deploy)));

    private static string? Variable(Template template, string name) => (string?)Assert.Single(template.Of("AWS::CodeBuild::Project"))["Environment"]!["EnvironmentVariables"]!.AsArray()
        .Single(variable => (string)variable!["Name"]! == name)!["Value"];

    private static string SiteBucket(Template template) =>
        template.Of("AWS::S3::Bucket").Select(bucket => (string?)bucket["BucketName"]).OfType<string>().Single(name => name.EndsWith("-site", StringComparison.Ordinal));

    private static decimal Budget(Template template) => (decimal)Assert.Single(template.Of("AWS::Budgets::Budget"))["Budget"]!["BudgetLimit"]!["Amount"]!;
}
