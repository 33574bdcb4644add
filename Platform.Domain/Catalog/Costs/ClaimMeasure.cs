namespace Platform.Domain.Catalog.Costs;

/// <summary>One way to measure a claim.</summary>
/// <param name="Of">What is compared.</param>
/// <param name="Before">For a million events, or that many messages where <paramref name="Unit"/> says so.</param>
/// <param name="Unit">Of before and after.</param>
public sealed record ClaimMeasure(string Of, decimal Before, decimal After, string Unit)
{
    /// <summary>Not rounded.</summary>
    public decimal SavedPercent => Before == 0 ? 0 : 100 * (Before - After) / Before;
}
