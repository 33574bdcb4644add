namespace Platform.Domain.Catalog.Costs;

/// <summary>A saving that the reference claims.</summary>
internal sealed record ClaimEntry(string Id, string Claim, decimal ClaimedPercent);
