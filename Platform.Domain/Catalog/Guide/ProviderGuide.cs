using System.Text;

namespace Platform.Domain.Catalog.Guide;

/// <summary>The providers of one kind, side by side and one by one.</summary>
internal static class ProviderGuide
{
    public static void Write(StringBuilder page, string title, ProviderKind kind)
    {
        var providers = StackCatalog.Providers.Where(p => p.Kind == kind).ToArray();
        page.Append($"## {title}\n\n");
        page.Table(
            ["Provider", "Best for", "Level", "Pricing", "Engines, default first", "A change arrives as"],
            providers.Select(p => new[]
            {
                p.Name, p.BestFor, Markup.Words(p.TierLevel), Markup.Words(p.PricingModel),
                StackCatalog.TierOf(p.Id) is { } tier ? Markup.EngineNames(tier.Engines) : "all", p.ChangesArriveAs,
            }));
        foreach (var provider in providers)
        {
            page.Advice(provider.Name, provider.BestFor, provider.ChooseWhen, provider.ThinkTwiceWhen);
            page.Append("Plans:\n\n").Append(Markup.List(provider.Plans.Select(Plan))).Append('\n');
        }
    }

    private static string Plan(ProviderPlan plan)
    {
        var seat = plan.Unit == PlanUnit.Seat ? " a seat" : "";
        var seats = plan.Seats is { } count ? $" for {count} editors" : "";
        var fees = string.Concat(plan.Fees.Select(fee => $" + {Markup.Number(fee.PercentOfSales)} % of sales{(fee.When is { } when ? $" when {when}" : "")}"));
        var least = plan.MinimumUsd is { } minimum ? $", at least ${Markup.Number(minimum)}" : "";
        var sure = plan.Certainty == PriceCertainty.Unconfirmed ? ", unconfirmed" : "";
        var note = plan.Note is { } more ? $". {more}" : ".";
        return $"{plan.Name}: ${Markup.Number(plan.MonthlyUsd)}{seat}{seats}{fees}{least} ({plan.AsOf.Replace("-20", "–20", StringComparison.Ordinal)}{sure}){note}";
    }
}
