namespace Platform.Domain.Catalog.Costs;

/// <summary>A list price of AWS.</summary>
/// <param name="Usd">US dollars for <paramref name="Per"/> units.</param>
/// <param name="Free">Units that each account has free every month.</param>
/// <param name="Source">The id of a <see cref="PriceSource"/>.</param>
internal sealed record PriceEntry(string Id, string Resource, string Unit, decimal Per, decimal Usd, string Source, decimal Free = 0);
