namespace Platform.Domain.Catalog.Costs;

/// <summary>One line of a monthly estimate: quantity ÷ per × price.</summary>
/// <param name="Resource">Of AWS or a provider, such as <c>Lambda requests</c>.</param>
/// <param name="Quantity">A month; negative in a free allowance.</param>
/// <param name="Price">US dollars for <paramref name="Per"/> units.</param>
/// <param name="Assumption">Where the quantity comes from.</param>
/// <param name="AsOf">When the price was so.</param>
public sealed record CostLine(
    CostSection Section,
    string Resource,
    decimal Quantity,
    string Unit,
    decimal Price,
    decimal Per,
    string Assumption,
    string Source,
    string AsOf,
    PriceCertainty Certainty)
{
    /// <summary>US dollars a month, not rounded.</summary>
    public decimal Amount => Quantity * Price / Per;
}
