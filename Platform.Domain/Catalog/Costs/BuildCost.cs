using System.Globalization;

namespace Platform.Domain.Catalog.Costs;

/// <summary>What AWS asks for one more build, by the catalog's prices.</summary>
/// <param name="Usd">US dollars at list price, with nothing free.</param>
/// <param name="Assumption">What it is made of, for people to judge.</param>
public sealed record BuildCost(decimal Usd, string Assumption)
{
    /// <param name="items">Pages and products of the site.</param>
    /// <returns>Null for an engine that the catalog does not know.</returns>
    public static BuildCost? Of(string engine, int items)
    {
        if (StackCatalog.FindEngine(engine) is null)
            return null;

        var data = CostData.Current;
        var minutes = UsageDrivers.BuildMinutes(engine, items);
        var parts = data.Usage
            .Where(row => row.Driver is UsageDriver.Builds or UsageDriver.BuildMinutes)
            .Select(row => (Price: data.Price(row.Price), Quantity: row.Of(data.Factors.BatchSize) * (row.Driver == UsageDriver.BuildMinutes ? minutes : 1)))
            .Where(part => part.Price.Usd > 0)
            .ToArray();
        var usd = parts.Sum(part => part.Quantity * part.Price.Usd / part.Price.Per);
        var made = string.Join(", ", parts.Select(part => $"{Text(part.Quantity)} {part.Price.Unit} of {part.Price.Resource}"));
        return new(usd, string.Create(CultureInfo.InvariantCulture, $"One build of {items} items with {engine} in AWS costs ${usd:0.0000}: {made}; at list price, with nothing free."));
    }

    private static string Text(decimal quantity) => quantity.ToString("0.##", CultureInfo.InvariantCulture);
}
