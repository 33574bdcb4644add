using Platform.Domain.Catalog.Costs;

namespace Platform.Cli.Commands.Stacks;

/// <summary>The catalog's range of monthly costs, and the savings that the reference claims with what they come out to.</summary>
internal sealed record CostOverview(OverallCostRange Range, IReadOnlyList<CostClaim> Claims);
