using Platform.Domain.Catalog.Compatibility;

namespace Platform.Domain.Catalog.Costs;

/// <summary>
/// The catalog's ranges for a combination. A composed stack asks for both its tiers, less the site that each of them holds:
/// the cheapest static stack of its engine, counted once.
/// </summary>
internal static class ReferenceCosts
{
    private const int MonthsOfFirstYear = 12;

    public static CostRange Monthly(Combination stack) => Of(stack, type => type.MonthlyCost);

    public static ReferenceCost Of(Combination stack)
    {
        var type = StackCatalog.FindStackType(stack.StackType)!;
        var factor = StackCatalog.FindEngine(stack.Engine)!.SetupCostFactor;
        var setup = Of(stack, tier => tier.SetupCost) * factor;
        var monthly = Monthly(stack);
        return new(type.Id, stack.Engine, setup, monthly, factor, setup + monthly * MonthsOfFirstYear, Name(stack, type), type.Complexity, type.Category);
    }

    private static CostRange Of(Combination stack, Func<StackType, CostRange> cost)
    {
        if (StackCatalog.FindStackType(stack.StackType)! is { Category: not StackCategory.ComposedService } single)
            return cost(single);
        var site = StackCatalog.StackTypes.Where(type => type.Provider is null && type.Engines.Contains(stack.Engine)).Select(cost).MinBy(range => range.Min);
        return cost(StackCatalog.TierOf(stack.Cms!.Value)!) + cost(StackCatalog.TierOf(stack.Shop!.Value)!) - site;
    }

    private static string Name(Combination stack, StackType type) => type.Category == StackCategory.ComposedService
        ? $"{StackCatalog.FindProvider(stack.Cms!.Value)!.Name} + {StackCatalog.FindProvider(stack.Shop!.Value)!.Name}"
        : type.Name;
}
