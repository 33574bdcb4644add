namespace Platform.Domain.Catalog.Costs;

/// <summary>Where prices were read, and when.</summary>
internal sealed record PriceSource(string Id, string Text, string AsOf, PriceCertainty Certainty);
