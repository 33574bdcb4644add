using Platform.Domain.Catalog.Naming;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Compatibility;

/// <summary>
/// Which engines go with a stack. A tier takes those of its own list. A composed stack runs event-driven, so its engine reads only
/// the snapshot and need not know the providers: it takes the lists of both, and recommends what stands in both.
/// </summary>
public static class EngineCompatibility
{
    /// <param name="stackType">An id or an alias; <c>sanity_snipcart_composed_stack</c> is that pair, the composed stack's own id all pairs.</param>
    /// <returns>Null where there is no such stack type.</returns>
    public static EngineChoice? Of(string stackType) => StackAliases.PairOf(stackType) is { } pair
        ? OfPair(pair.Cms, pair.Shop)
        : StackCatalog.FindStackType(stackType) is { } type ? Of(type) : null;

    /// <summary>Of the composed stack without a pair: what any pair recommends, and what else any accepts.</summary>
    public static EngineChoice Of(StackType type)
    {
        if (type.Category != StackCategory.ComposedService)
            return new(type.Engines, []);
        var pairs = StackPairs.All.Select(pair => OfPair(pair.Cms, pair.Shop)!).ToArray();
        var recommended = pairs.SelectMany(pair => pair.Recommended).Distinct().ToArray();
        return new(recommended, [.. pairs.SelectMany(pair => pair.Supported).Distinct().Except(recommended)]);
    }

    /// <returns>Null where one of them is no CMS or no shop of the catalog.</returns>
    public static EngineChoice? OfPair(ProviderId cms, ProviderId shop)
    {
        if (!StackPairs.All.Contains(new(cms, shop)))
            return null;
        var (left, right) = (StackCatalog.TierOf(cms)!.Engines, StackCatalog.TierOf(shop)!.Engines);
        return new([.. left.Intersect(right)], [.. left.Except(right), .. right.Except(left)]);
    }
}
