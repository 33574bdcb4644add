using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;

namespace Platform.Tests.Stacks;

/// <summary>The fewest stacks, found greedily, in which each two choices meet that meet in any: stack type, CMS, shop, engine and mode.</summary>
internal static class PairwiseCover
{
    public static IReadOnlyList<(Combination Combination, IntegrationMode Mode)> Of(IEnumerable<(Combination Combination, IntegrationMode Mode)> all)
    {
        var left = all.Select(stack => (Stack: stack, Pairs: Pairs(stack.Combination, stack.Mode))).ToList();
        var open = left.SelectMany(stack => stack.Pairs).ToHashSet();
        var chosen = new List<(Combination, IntegrationMode)>();
        while (open.Count > 0)
        {
            var best = left.MaxBy(stack => stack.Pairs.Count(open.Contains));
            open.ExceptWith(best.Pairs);
            chosen.Add(best.Stack);
        }

        return chosen;
    }

    private static HashSet<string> Pairs(Combination stack, IntegrationMode mode)
    {
        string[] choices = [$"type {stack.StackType}", $"cms {stack.Cms}", $"shop {stack.Shop}", $"engine {stack.Engine}", $"mode {mode}"];
        return [.. choices.SelectMany((left, at) => choices[(at + 1)..].Select(right => $"{left} + {right}"))];
    }
}
