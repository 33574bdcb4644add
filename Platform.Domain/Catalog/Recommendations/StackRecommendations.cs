namespace Platform.Domain.Catalog.Recommendations;

/// <summary>
/// Which stacks suit a client. Each stack type, and each pair of the composed one, stands once, with the engine that scores best in it.
/// Equal scores: the one that costs less a month first, then the catalog's order.
/// </summary>
public static class StackRecommendations
{
    /// <param name="limit">How many at most, the best first.</param>
    /// <returns>Empty where the requirements leave nothing; <see cref="Excluded"/> says why.</returns>
    public static IReadOnlyList<Recommendation> For(ClientRequirements requirements, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var rules = new ActiveRules(requirements);
        return [.. Candidate.Stacks
            .Select(engines => engines.Where(candidate => !rules.Exclusions(candidate).Any()).Select(rules.Score).MaxBy(scored => scored.Score))
            .OfType<Recommendation>()
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.MonthlyCost.Min)
            .ThenBy(scored => scored.MonthlyCost.Max)
            .Take(limit)];
    }

    /// <summary>Every stack that the requirements rule out with each of its engines, in the catalog's order.</summary>
    public static IReadOnlyList<ExcludedStack> Excluded(ClientRequirements requirements)
    {
        var rules = new ActiveRules(requirements);
        return [.. Candidate.Stacks
            .Select(engines => (engines[0].Stack, Fired: engines.Select(candidate => rules.Exclusions(candidate).ToArray()).ToArray()))
            .Where(stack => stack.Fired.All(fired => fired.Length > 0))
            .Select(stack => new ExcludedStack(
                new(stack.Stack.StackType, null, stack.Stack.Cms, stack.Stack.Shop),
                [.. stack.Fired.SelectMany(fired => fired).Distinct()]))];
    }
}
