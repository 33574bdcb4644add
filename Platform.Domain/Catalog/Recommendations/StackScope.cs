using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Ids;

namespace Platform.Domain.Catalog.Recommendations;

/// <summary>Which stacks a rule speaks of: those that meet every member that is given.</summary>
internal sealed record StackScope
{
    /// <summary>One of these stack types.</summary>
    public IReadOnlyList<string>? StackTypes { get; init; }

    /// <summary>One of these, alone or in a pair.</summary>
    public IReadOnlyList<ProviderId>? Cms { get; init; }

    /// <summary>One of these, alone or in a pair.</summary>
    public IReadOnlyList<ProviderId>? Shops { get; init; }

    public IReadOnlyList<string>? Engines { get; init; }

    /// <summary>None of these.</summary>
    public IReadOnlyList<string>? EnginesOtherThan { get; init; }

    public bool? HasCms { get; init; }

    public bool? HasShop { get; init; }

    /// <summary>Whether the catalog's least monthly cost is above the one given and at most the other.</summary>
    public decimal? MonthlyAbove { get; init; }

    public decimal? MonthlyAtMost { get; init; }

    public bool Holds(Combination stack, CostRange monthly) =>
        In(StackTypes, stack.StackType)
        && (Cms is null || (stack.Cms is { } cms && Cms.Contains(cms)))
        && (Shops is null || (stack.Shop is { } shop && Shops.Contains(shop)))
        && In(Engines, stack.Engine)
        && EnginesOtherThan?.Contains(stack.Engine) != true
        && (HasCms ?? stack.Cms is not null) == stack.Cms is not null
        && (HasShop ?? stack.Shop is not null) == stack.Shop is not null
        && (MonthlyAbove is not { } above || monthly.Min > above)
        && (MonthlyAtMost is not { } most || monthly.Min <= most);

    private static bool In(IReadOnlyList<string>? names, string name) => names?.Contains(name) != false;
}
