using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Costs;

/// <summary>What AWS asks for a stack's month, and what its free amounts take off.</summary>
internal static class AwsLines
{
    public static IEnumerable<CostLine> Of(Combination stack, IntegrationMode mode, TrafficAssumptions traffic)
    {
        var data = CostData.Current;
        var drivers = UsageDrivers.Of(stack, mode, traffic);
        var used = data.Usage
            .Where(row => row.Mode is null || row.Mode == mode)
            .Select(row => (row.Assumption, Price: data.Price(row.Price), Quantity: drivers[row.Driver] * row.Of(data.Factors.BatchSize)))
            .Where(row => row.Quantity > 0)
            .ToArray();
        return [
            .. used.Select(row => Line(CostSection.Aws, row.Price, row.Quantity, row.Assumption)),
            .. used.GroupBy(row => row.Price, row => row.Quantity)
                .Where(price => price.Key is { Free: > 0, Usd: > 0 })
                .Select(price => Line(CostSection.FreeAllowance, price.Key, -Math.Min(price.Sum(), price.Key.Free), "Free every month in each account, over all its clients.")),
        ];
    }

    private static CostLine Line(CostSection section, PriceEntry price, decimal quantity, string assumption)
    {
        var source = CostData.Current.Source(price.Source);
        return new(section, price.Resource, quantity, price.Unit, price.Usd, price.Per, assumption, source.Text, source.AsOf, source.Certainty);
    }
}
