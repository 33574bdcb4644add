using Constructs;
using Platform.Stacks.Alarms;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Site;

/// <summary>What an operator is told of a site: errors at the CDN, builds that failed.</summary>
internal static class SiteAlarms
{
    public static void Add(Construct scope, StackPlan plan, AlarmTopic topic, string distribution)
    {
        var alarms = new AlarmSet(scope, "Alarms", plan.Prefix, topic);
        alarms.Add("SiteErrors", new("AWS/CloudFront", "5xxErrorRate", (double)plan.Defaults.SiteErrorPercent)
        {
            Description = "Visitors get errors from the site",
            Statistic = "Average",
            Dimensions = { ["DistributionId"] = distribution, ["Region"] = "Global" },
            Periods = 3,
        });
        alarms.Add("FailedBuilds", new("AWS/CodeBuild", "FailedBuilds", 1)
        {
            Description = "A build failed; the site shows the release before",
            Dimensions = { ["ProjectName"] = plan.ProjectName },
        });
    }
}
