using Amazon.CDK.AWS.Events;
using Constructs;
using Platform.Aws.EventLayers;

namespace Platform.Stacks.Events;

/// <summary>CodeBuild's state changes, which EventBridge delivers on best effort: the sweep closes what never came.</summary>
internal static class BuildStateRule
{
    // Rules take 64 characters, as functions do: no longer than the longest function's, which a client's id is checked for.
    public static string Name(string prefix) => $"{prefix}-states";

    /// <summary>The rule's, known by its name, so that the queue's policy and the rule don't wait for each other.</summary>
    public static string Arn(EventLayer layer) =>
        $"arn:{Amazon.CDK.Aws.PARTITION}:events:{Amazon.CDK.Aws.REGION}:{Amazon.CDK.Aws.ACCOUNT_ID}:rule/{Name(layer.Prefix)}";

    /// <param name="projects">Names, or a content filter such as <c>{ "suffix": "-site" }</c>.</param>
    /// <param name="target">Where they go.</param>
    public static CfnRule Add(Construct scope, string prefix, object[] projects, CfnRule.TargetProperty target) => new(scope, "BuildStates", new CfnRuleProps
    {
        Name = Name(prefix),
        Description = "Builds that ended or began",
        EventPattern = new Dictionary<string, object>
        {
            ["source"] = new[] { "aws.codebuild" },
            ["detail-type"] = new[] { "CodeBuild Build State Change" },
            ["detail"] = new Dictionary<string, object> { ["project-name"] = projects },
        },
        Targets = new object[] { target },
    });
}
