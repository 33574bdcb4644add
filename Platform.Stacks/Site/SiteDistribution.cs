using Amazon.CDK.AWS.CloudFront;
using Constructs;
using Platform.Aws.Releases;
using Platform.Stacks.Plan;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Site;

/// <summary>The CDN before the site's bucket, and the bucket's leave for it.</summary>
internal sealed class SiteDistribution : Construct
{
    // AWS's managed policy for a site that is being set up.
    private const string CachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    private const string Origin = "site";

    /// <param name="certificate">Null: CloudFront's own, under whose name no other TLS version can be asked for.</param>
    public SiteDistribution(Construct scope, StackPlan plan, SiteStorage storage, EdgePieces edge, string? certificate)
        : base(scope, "Cdn")
    {
        Distribution = new CfnDistribution(this, "Distribution", new CfnDistributionProps
        {
            DistributionConfig = new CfnDistribution.DistributionConfigProperty
            {
                Comment = plan.Prefix,
                Enabled = true,
                Aliases = certificate is null ? null : [plan.Client.Domain],
                DefaultRootObject = "index.html",
                HttpVersion = plan.Defaults.HttpVersion,
                Ipv6Enabled = true,
                PriceClass = plan.Defaults.PriceClass,
                Origins = new object[]
                {
                    new CfnDistribution.OriginProperty
                    {
                        Id = Origin,
                        DomainName = storage.Site.Bucket.AttrRegionalDomainName,
                        OriginAccessControlId = edge.OriginAccessControlId,
                        S3OriginConfig = new CfnDistribution.S3OriginConfigProperty { OriginAccessIdentity = "" },
                    },
                },
                DefaultCacheBehavior = Behaviour(plan, edge),
                CustomErrorResponses = new object[] { NotFound(403), NotFound(404) },
                Logging = new CfnDistribution.LoggingProperty { Bucket = storage.Logs.Bucket.AttrRegionalDomainName, Prefix = "cdn/", IncludeCookies = false },
                ViewerCertificate = certificate is null ? null : new CfnDistribution.ViewerCertificateProperty
                {
                    AcmCertificateArn = certificate,
                    MinimumProtocolVersion = plan.Defaults.MinimumTls,
                    SslSupportMethod = "sni-only",
                },
            },
        });

        Id = Distribution.Ref;
        Domain = Distribution.AttrDomainName;
        var cdn = Statement.When("StringEquals", "AWS:SourceArn", Arns.Distribution(Id));
        storage.Site.Allow(
            new Statement(["s3:GetObject"], $"{storage.Site.Arn}/*") { Principal = Statement.By("cloudfront.amazonaws.com"), Condition = cdn },
            // What the publisher keeps beside the site is for nobody else.
            new Statement(["s3:GetObject"], [.. ReleaseKeys.Reserved.Select(prefix => $"{storage.Site.Arn}/{prefix}*")])
            {
                Effect = "Deny",
                Principal = Statement.By("cloudfront.amazonaws.com"),
            });
    }

    public CfnDistribution Distribution { get; }

    public string Id { get; }

    public string Domain { get; }

    private static CfnDistribution.DefaultCacheBehaviorProperty Behaviour(StackPlan plan, EdgePieces edge) => new()
    {
        TargetOriginId = Origin,
        ViewerProtocolPolicy = "redirect-to-https",
        AllowedMethods = ["GET", "HEAD"],
        CachedMethods = ["GET", "HEAD"],
        Compress = true,
        CachePolicyId = plan.Client.ServiceIntegration.EnableCaching ? plan.Defaults.CachePolicyId : CachingDisabled,
        ResponseHeadersPolicyId = edge.ResponseHeadersPolicyId,
        FunctionAssociations = new object[]
        {
            new CfnDistribution.FunctionAssociationProperty { EventType = "viewer-request", FunctionArn = edge.DirectoryIndexArn },
        },
    };

    // Without leave to list, S3 answers a missing key with 403.
    private static CfnDistribution.CustomErrorResponseProperty NotFound(int code) => new()
    {
        ErrorCode = code,
        ResponseCode = 404,
        ResponsePagePath = "/404.html",
        ErrorCachingMinTtl = 60,
    };
}
