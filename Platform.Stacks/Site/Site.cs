using Amazon.CDK;
using Amazon.CDK.AWS.SSM;
using Constructs;
using Platform.Stacks.Alarms;
using Platform.Stacks.Plan;
using Platform.Stacks.Shared;

namespace Platform.Stacks.Site;

/// <summary>What every client has, whatever its providers, mode and engine: buckets, CDN, domain, build, alarms, budget. Its logical ids depend on none of them.</summary>
internal sealed class Site : Construct
{
    public Site(Stack stack, StackPlan plan, AlarmTopic alarms)
        : base(stack, "Site")
    {
        var storage = new SiteStorage(this, plan);
        var domain = new SiteDomain(this, plan);
        Cdn = new SiteDistribution(this, plan, storage, Edge(plan), domain.CertificateArn);
        domain.PointTo(Cdn);
        Storage = storage;
        Address = domain.CertificateArn is null ? $"https://{Cdn.Domain}" : $"https://{plan.Client.Domain}";

        SiteAlarms.Add(this, plan, alarms, Cdn.Id);
        MonthlyBudget.Add(this, $"{plan.Prefix}-monthly", (double)Budget(plan), new Dictionary<string, string> { ["Client"] = plan.Client.ClientId.Value }, alarms);
    }

    public SiteStorage Storage { get; }

    public SiteDistribution Cdn { get; }

    public string Address { get; }

    private EdgePieces Edge(StackPlan plan) => plan.Client.Deploy.EdgeGroup is not { } group
        ? new EdgeGroup(this, "Edge", plan.Prefix, plan.Defaults).Pieces
        : new(
            StringParameter.ValueForStringParameter(this, SharedNames.OriginAccess(group)),
            StringParameter.ValueForStringParameter(this, SharedNames.HeadersPolicy(group)),
            StringParameter.ValueForStringParameter(this, SharedNames.IndexFunction(group)));

    // The catalog's most where the client says nothing: what the agency told the client it would cost.
    private static decimal Budget(StackPlan plan) => plan.Client.Deploy.MonthlyBudgetUsd ?? ClientCosts.Of(plan.Client).Reference.MonthlyCostRange.Max;
}
