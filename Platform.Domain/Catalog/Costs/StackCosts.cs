using System.Globalization;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Costs;

/// <summary>What a stack costs: the catalog's ranges, and beside them a month built up from resources, traffic and prices.</summary>
public static class StackCosts
{
    /// <param name="choice">A combination of the catalog; <see cref="ChoiceRules"/> says what is wrong with any other.</param>
    /// <param name="mode">Null: event-driven for a composed stack, else what <see cref="IntegrationModeChoice"/> makes of the requirements.</param>
    /// <exception cref="ArgumentException">The choice is no combination of the catalog, or composed and direct.</exception>
    public static CostEstimate Estimate(StackChoice choice, TrafficAssumptions traffic, ClientRequirements requirements, IntegrationMode? mode = null)
    {
        if (ChoiceRules.Faults(choice) is [var fault, ..])
            throw new ArgumentException(fault.ToString(), nameof(choice));
        var stack = Combination(choice);
        var composed = stack is { Cms: not null, Shop: not null };
        if (composed && mode == IntegrationMode.Direct)
            throw new ArgumentException("A composed stack runs event-driven only.", nameof(mode));
        var chosen = mode ?? (composed ? IntegrationMode.EventDriven : IntegrationModeChoice.For(requirements).Mode);

        var changes = CostData.Current.Changes.Where(change => requirements.Has(change.Requirement)).ToArray();
        var changed = changes.Aggregate(traffic, (assumed, change) => change.Apply(assumed));
        CostLine[] lines = [.. AwsLines.Of(stack, chosen, changed), .. PlanLines.Of(stack, changed, requirements)];
        return new(
            new(stack.StackType, stack.Engine, stack.Cms, stack.Shop),
            ReferenceCosts.Of(stack),
            new(chosen, lines, [.. changes.Where(change => Touches(change, stack)).Select(change => $"{change.Requirement}: {change.Text}"), .. Numbers(stack, requirements)]),
            changed);
    }

    public static OverallCostRange OverallRange()
    {
        var all = Combinations.All.Select(stack => (stack.Cms is not null || stack.Shop is not null, Monthly: ReferenceCosts.Monthly(stack))).ToArray();
        return new(
            all.Select(stack => stack.Monthly).Aggregate((left, right) => left.Union(right)),
            all.Where(stack => stack.Item1).Select(stack => stack.Monthly).Aggregate((left, right) => left.Union(right)),
            CostData.Current.ReferenceRange);
    }

    private static Combination Combination(StackChoice choice)
    {
        var type = StackCatalog.FindStackType(choice.StackType)!;
        var pair = StackAliases.PairOf(choice.StackType);
        var (cms, shop) = type.Category == StackCategory.ComposedService
            ? (pair?.Cms ?? choice.Cms, pair?.Shop ?? choice.Shop)
            : (Own(type, ProviderKind.Cms), Own(type, ProviderKind.Shop));
        return Combinations.All.First(stack => stack.StackType == type.Id && stack.Cms == cms && stack.Shop == shop && (choice.Engine is null || stack.Engine == choice.Engine));
    }

    private static ProviderId? Own(StackType type, ProviderKind kind) => type.Provider is { } id && StackCatalog.FindProvider(id)!.Kind == kind ? id : null;

    private static bool Touches(CostChange change, Combination stack) =>
        change.ChangesTraffic || change.Plans?.Keys.Any(id => id == stack.Cms?.Value || id == stack.Shop?.Value) == true;

    private static IEnumerable<string> Numbers(Combination stack, ClientRequirements requirements)
    {
        if (stack.Cms is not null && requirements.Number("editors") is { } editors)
            yield return string.Create(CultureInfo.InvariantCulture, $"editors: the CMS's plan has seats for {editors:0.##}.");
        if (stack.Shop is not null && requirements.Number("monthly_sales") is { } sales)
            yield return string.Create(CultureInfo.InvariantCulture, $"monthly_sales: ${sales:0.##} instead of orders times the average order.");
        if (stack.Shop is not null && requirements.Has("foreign_gateway"))
            yield return "foreign_gateway: fees that a plan asks for another's payment gateway are counted.";
    }
}
