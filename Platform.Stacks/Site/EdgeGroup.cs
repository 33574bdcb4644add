using Amazon.CDK.AWS.CloudFront;
using Constructs;
using Platform.Stacks.Defaults;

namespace Platform.Stacks.Site;

/// <summary>One set of edge pieces: for one stack of its own, or for up to 100 sites of an account (AWS allows each piece so many distributions).</summary>
internal sealed class EdgeGroup : Construct
{
    public const int MostSites = 100;

    public EdgeGroup(Construct scope, string id, string name, StackDefaults defaults)
        : base(scope, id)
    {
        var access = new CfnOriginAccessControl(this, "OriginAccess", new CfnOriginAccessControlProps
        {
            OriginAccessControlConfig = new CfnOriginAccessControl.OriginAccessControlConfigProperty
            {
                Name = name,
                Description = "Only CloudFront reads the site's bucket",
                OriginAccessControlOriginType = "s3",
                SigningBehavior = "always",
                SigningProtocol = "sigv4",
            },
        });
        var headers = new CfnResponseHeadersPolicy(this, "Headers", new CfnResponseHeadersPolicyProps { ResponseHeadersPolicyConfig = Headers(name, defaults) });
        var index = new CfnFunction(this, "DirectoryIndex", new CfnFunctionProps
        {
            Name = $"{name}-index",
            AutoPublish = true,
            FunctionCode = DirectoryIndex.Code,
            FunctionConfig = new CfnFunction.FunctionConfigProperty { Comment = "/about/ is about/index.html", Runtime = "cloudfront-js-2.0" },
        });
        Pieces = new(access.AttrId, headers.AttrId, index.AttrFunctionArn);
    }

    public EdgePieces Pieces { get; }

    // The Content-Security-Policy is each page's own: a header for all can't know the shop.
    private static CfnResponseHeadersPolicy.ResponseHeadersPolicyConfigProperty Headers(string name, StackDefaults defaults) => new()
    {
        Name = $"{name}-headers",
        SecurityHeadersConfig = new CfnResponseHeadersPolicy.SecurityHeadersConfigProperty
        {
            StrictTransportSecurity = new CfnResponseHeadersPolicy.StrictTransportSecurityProperty
            {
                AccessControlMaxAgeSec = defaults.HstsSeconds,
                IncludeSubdomains = false,
                Override = true,
            },
            ContentTypeOptions = new CfnResponseHeadersPolicy.ContentTypeOptionsProperty { Override = true },
            FrameOptions = new CfnResponseHeadersPolicy.FrameOptionsProperty { FrameOption = "SAMEORIGIN", Override = false },
            ReferrerPolicy = new CfnResponseHeadersPolicy.ReferrerPolicyProperty { ReferrerPolicy = "strict-origin-when-cross-origin", Override = false },
        },
    };
}
