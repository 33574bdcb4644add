using Amazon.CDK;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Clients;

/// <summary>What a deploy prints, and other tools find the stack's parts by.</summary>
internal static class StackOutputs
{
    public static void Add(Stack stack, StackPlan plan, Site.Site site, string api)
    {
        Output(stack, "SiteUrl", site.Address, "The site");
        Output(stack, "SiteBucket", site.Storage.Site.Bucket.Ref, "What the publisher writes to");
        Output(stack, "DistributionId", site.Cdn.Id, "CloudFront");
        Output(stack, "DistributionDomain", site.Cdn.Domain, "What the domain's DNS points to");
        Output(stack, "BuildProject", plan.ProjectName, "CodeBuild");
        Output(stack, "ApiUrl", api, "Webhooks, content and builds");
        Output(stack, "MonthlyCostEstimate", ClientCosts.Text(ClientCosts.Of(plan.Client)), "By the catalog's assumptions: platform stacks cost");
    }

    public static void Output(Stack stack, string id, string value, string description) =>
        _ = new CfnOutput(stack, id, new CfnOutputProps { Value = value, Description = description });
}
