namespace Platform.Domain.Catalog.Recommendations;

/// <summary>Moves the score of the stacks it speaks of, or rules them out.</summary>
/// <param name="Weight">Null in an exclusion.</param>
internal sealed record RecommendationRule(string Id, string Reason, RequirementScope When, StackScope For, decimal? Weight = null);
