using Platform.Domain.Catalog.Compatibility;

namespace Platform.Domain.Catalog.Costs;

/// <summary>Two answers to one question, side by side and never mixed.</summary>
/// <param name="Choice">With the engine that was taken.</param>
/// <param name="Traffic">What <paramref name="Monthly"/> assumes.</param>
public sealed record CostEstimate(StackChoice Choice, ReferenceCost Reference, MonthlyEstimate Monthly, TrafficAssumptions Traffic);
