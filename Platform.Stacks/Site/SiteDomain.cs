using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.Route53;
using Constructs;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Site;

/// <summary>The site's certificate, and its names in the hosted zone.</summary>
internal sealed class SiteDomain : Construct
{
    // The zone of every CloudFront alias.
    private const string CloudFrontZone = "Z2FDTNDATAQYW2";

    private readonly StackPlan _plan;

    public SiteDomain(Construct scope, StackPlan plan)
        : base(scope, "Domain")
    {
        _plan = plan;
        var deploy = plan.Client.Deploy;
        CertificateArn = deploy.CertificateArn ?? (deploy.HostedZone is null ? null : Request(deploy.HostedZone));
    }

    /// <summary>Null where neither a certificate nor a zone to prove one in is given.</summary>
    public string? CertificateArn { get; }

    public void PointTo(SiteDistribution cdn)
    {
        if (_plan.Client.Deploy.HostedZone is not { } zone)
            return;

        foreach (var type in (string[])["A", "AAAA"])
        {
            _ = new CfnRecordSet(this, type, new CfnRecordSetProps
            {
                HostedZoneId = zone,
                Name = _plan.Client.Domain,
                Type = type,
                AliasTarget = new CfnRecordSet.AliasTargetProperty { DnsName = cdn.Domain, HostedZoneId = CloudFrontZone },
            });
        }
    }

    private string Request(string zone)
    {
        _ = new CfnRule(this, "Region", new CfnRuleProps
        {
            Assertions =
            [
                new CfnRuleAssertion
                {
                    Assert = Fn.ConditionEquals(Amazon.CDK.Aws.REGION, "us-east-1"),
                    AssertDescription = "CloudFront takes certificates from us-east-1 only: deploy there, or give deploy.certificate_arn.",
                },
            ],
        });
        return new CfnCertificate(this, "Certificate", new CfnCertificateProps
        {
            DomainName = _plan.Client.Domain,
            ValidationMethod = "DNS",
            DomainValidationOptions = new object[]
            {
                new CfnCertificate.DomainValidationOptionProperty { DomainName = _plan.Client.Domain, HostedZoneId = zone },
            },
        }).Ref;
    }
}
