namespace Platform.Domain.Catalog;

/// <summary>From the least to the most, in US dollars.</summary>
public readonly record struct CostRange(decimal Min, decimal Max)
{
    public static CostRange operator +(CostRange left, CostRange right) => new(left.Min + right.Min, left.Max + right.Max);

    public static CostRange operator -(CostRange left, CostRange right) => new(left.Min - right.Min, left.Max - right.Max);

    public static CostRange operator *(CostRange range, decimal factor) => new(range.Min * factor, range.Max * factor);

    /// <summary>Covers both.</summary>
    public CostRange Union(CostRange other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));
}
