namespace Platform.Domain.Catalog.Costs;

/// <summary>A saving that is claimed, and what it comes out to.</summary>
/// <param name="Id">A stable name.</param>
/// <param name="ClaimedPercent">What the reference says.</param>
/// <param name="Measures">Each way to measure it, the one closest to the claim's words first.</param>
public sealed record CostClaim(string Id, string Claim, decimal ClaimedPercent, IReadOnlyList<ClaimMeasure> Measures);
