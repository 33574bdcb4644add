using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>A combination with its monthly cost, which rules ask for.</summary>
internal sealed record Candidate(Combination Stack, CostRange Monthly)
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<Candidate>>> Every = new(() =>
    [
        .. Combinations.All
            .GroupBy(stack => (stack.StackType, stack.Cms, stack.Shop), stack => new Candidate(stack, ReferenceCosts.Monthly(stack)))
            .Select(IReadOnlyList<Candidate> (stack) => [.. stack]),
    ]);

    /// <summary>Of each stack type and each pair its engines, in the catalog's order.</summary>
    public static IReadOnlyList<IReadOnlyList<Candidate>> Stacks => Every.Value;
}
