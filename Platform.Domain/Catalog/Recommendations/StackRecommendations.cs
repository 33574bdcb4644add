using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>
/// Which stacks suit a client. Each stack type, and each pair of the composed one, stands once, with the engine that scores best in it.
/// Equal scores: the one that costs less a month first, then the catalog's order.
/// </summary>
public static class StackRecommendations
{
    /// <param name="limit">How many at most, the best first.</param>
    public static IReadOnlyList<Recommendation> For(ClientRequirements requirements, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return [.. Stacks()
            .Select(stack => Best(stack.Where(combination => Exclusions(combination, requirements).Count == 0), requirements))
            .OfType<Recommendation>()
            .OrderByDescending(recommendation => recommendation.Score)
            .ThenBy(recommendation => recommendation.MonthlyCost.Min)
            .ThenBy(recommendation => recommendation.MonthlyCost.Max)
            .Take(limit)];
    }

    /// <summary>Every stack that the requirements rule out, in the catalog's order.</summary>
    public static IReadOnlyList<ExcludedStack> Excluded(ClientRequirements requirements) =>
    [
        .. Stacks()
            .Select(stack => (stack.Key, Fired: stack.Select(combination => Exclusions(combination, requirements)).ToArray()))
            .Where(stack => stack.Fired.All(fired => fired.Count > 0))
            .Select(stack => new ExcludedStack(new(stack.Key.StackType, null, stack.Key.Cms, stack.Key.Shop), [.. stack.Fired.SelectMany(fired => fired).Distinct()])),
    ];

    private static IEnumerable<IGrouping<(string StackType, Ids.ProviderId? Cms, Ids.ProviderId? Shop), Combination>> Stacks() =>
        Combinations.All.GroupBy(combination => (combination.StackType, combination.Cms, combination.Shop));

    private static Recommendation? Best(IEnumerable<Combination> engines, ClientRequirements requirements) =>
        engines.Select(combination => Score(combination, requirements)).MaxBy(recommendation => recommendation.Score);

    private static Recommendation Score(Combination stack, ClientRequirements requirements)
    {
        var rules = RecommendationRules.Current;
        var monthly = ReferenceCosts.Monthly(stack);
        FiredRule[] fired = [rules.Base, .. rules.Rules.Where(rule => Fires(rule, stack, monthly, requirements)).Select(rule => new FiredRule(rule.Id, rule.Weight!.Value, rule.Reason))];
        return new(new(stack.StackType, stack.Engine, stack.Cms, stack.Shop), fired.Sum(rule => rule.Weight), fired, monthly);
    }

    private static List<string> Exclusions(Combination stack, ClientRequirements requirements)
    {
        var monthly = ReferenceCosts.Monthly(stack);
        return [
            .. RecommendationRules.Current.Exclusions.Where(rule => Fires(rule, stack, monthly, requirements)).Select(rule => rule.Reason),
            .. NamedExclusions.Of(stack, monthly, requirements),
        ];
    }

    private static bool Fires(RecommendationRule rule, Combination stack, CostRange monthly, ClientRequirements requirements) =>
        rule.When.Holds(requirements) && rule.For.Holds(stack, monthly);
}
