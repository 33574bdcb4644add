namespace Platform.Domain.Catalog.Costs;

/// <summary>The catalog's own figure: what the agency asks, in ranges. Not to be added to the bottom-up one.</summary>
/// <param name="SetupCostRange">Once, with the engine's factor.</param>
/// <param name="TotalFirstYearEstimate">Set-up and twelve months.</param>
/// <param name="TierName">The stack type's name, or both names of a pair.</param>
public sealed record ReferenceCost(
    string StackType,
    string SsgEngine,
    CostRange SetupCostRange,
    CostRange MonthlyCostRange,
    decimal SsgComplexityMultiplier,
    CostRange TotalFirstYearEstimate,
    string TierName,
    StackComplexity ComplexityLevel,
    StackCategory Category);
