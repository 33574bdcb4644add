namespace Platform.Domain.Catalog.Costs;

/// <summary>From the cheapest to the dearest month of the catalog, beside the range that the reference names.</summary>
/// <param name="Catalog">Over every combination.</param>
/// <param name="WithProviders">Over those with a CMS or a shop.</param>
/// <param name="Reference">The reference's.</param>
public sealed record OverallCostRange(CostRange Catalog, CostRange WithProviders, CostRange Reference);
