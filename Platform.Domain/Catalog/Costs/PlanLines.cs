using System.Globalization;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Costs;

/// <summary>What a stack's providers ask for a month: the least plan that the requirements allow, and its share of sales.</summary>
internal static class PlanLines
{
    private const string SalesUnit = "US dollars of sales";

    public static IEnumerable<CostLine> Of(Combination stack, TrafficAssumptions traffic, ClientRequirements requirements)
    {
        var editing = stack.Cms ?? StackCatalog.Providers.First(provider => provider.Kind == ProviderKind.Git).Id;
        return new ProviderId?[] { editing, stack.Shop }.OfType<ProviderId>().SelectMany(id => Lines(StackCatalog.FindProvider(id)!, traffic, requirements));
    }

    /// <summary>The first with seats enough, or a later one where a requirement names it.</summary>
    public static ProviderPlan Choose(ProviderEntry provider, ClientRequirements requirements)
    {
        var editors = Editors(requirements);
        var plans = provider.Plans.ToList();
        var enough = plans.FindIndex(plan => plan.Seats is null || plan.Seats >= editors);
        var asked = CostData.Current.Changes
            .Where(change => requirements.Has(change.Requirement) && change.Plans?.ContainsKey(provider.Id.Value) == true)
            .Select(change => plans.FindIndex(plan => plan.Id == change.Plans![provider.Id.Value]))
            .DefaultIfEmpty(0)
            .Max();
        return plans[Math.Max(enough < 0 ? plans.Count - 1 : enough, asked)];
    }

    private static IEnumerable<CostLine> Lines(ProviderEntry provider, TrafficAssumptions traffic, ClientRequirements requirements)
    {
        var plan = Choose(provider, requirements);
        var sales = requirements.Number("monthly_sales") ?? traffic.Orders * traffic.AverageOrderUsd;
        var fees = plan.Fees.Where(fee => fee.When is null || requirements.Has("foreign_gateway")).Sum(fee => fee.PercentOfSales);
        if (plan.MinimumUsd is { } minimum && sales * fees / 100 < minimum)
        {
            yield return Line(provider, plan, "least fee", 1, "month", minimum, 1, string.Create(CultureInfo.InvariantCulture, $"{fees:0.##} % of ${sales:0.##} of sales would be less."));
            yield break;
        }

        if (plan.MonthlyUsd > 0 || fees == 0)
        {
            var seats = plan.Unit == PlanUnit.Seat ? Editors(requirements) : 1;
            yield return Line(provider, plan, "plan", seats, plan.Unit == PlanUnit.Seat ? "seat" : "month", plan.MonthlyUsd, 1, plan.Note ?? (plan.Unit == PlanUnit.Seat ? "A seat for each editor." : "The least plan that the requirements allow."));
        }

        if (fees > 0)
            yield return Line(provider, plan, "share of sales", sales, SalesUnit, fees, 100, requirements.Number("monthly_sales") is null ? "Orders times the average order." : "The client's own figure.");
    }

    private static decimal Editors(ClientRequirements requirements) => Math.Max(1, requirements.Number("editors") ?? CostData.Current.Factors.Editors);

    private static CostLine Line(ProviderEntry provider, ProviderPlan plan, string what, decimal quantity, string unit, decimal price, decimal per, string assumption) =>
        new(CostSection.Saas, $"{provider.Name} {plan.Name}, {what}", quantity, unit, price, per, assumption, CostData.Current.Source("providers").Text, plan.AsOf, plan.Certainty);
}
