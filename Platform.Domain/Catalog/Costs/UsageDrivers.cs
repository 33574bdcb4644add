using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Costs;

/// <summary>A stack's month in numbers.</summary>
internal static class UsageDrivers
{
    public static Dictionary<UsageDriver, decimal> Of(Combination stack, IntegrationMode mode, TrafficAssumptions traffic)
    {
        var factors = CostData.Current.Factors;
        var shop = stack.Shop is not null;
        var (products, orders) = shop ? (traffic.Products, traffic.Orders) : (0, 0);
        var changes = traffic.EditsPerDay * factors.DaysPerMonth + products * factors.ChangesPerProduct;
        var deliveries = changes + orders * factors.DeliveriesPerOrder;
        var builds = (changes + orders * factors.BuildsPerOrder) / (mode == IntegrationMode.EventDriven ? factors.ChangesPerBatch : 1);
        var items = traffic.Pages + products;
        var views = traffic.Visits * traffic.PagesPerVisit;
        return new()
        {
            [UsageDriver.Month] = 1,
            [UsageDriver.Deliveries] = deliveries,
            [UsageDriver.MatchedMessages] = deliveries * factors.QueuesPerEvent,
            [UsageDriver.UnmatchedMessages] = 0,
            [UsageDriver.Builds] = builds,
            [UsageDriver.BuildMinutes] = builds * (traffic.BuildMinutes ?? BuildMinutes(stack.Engine, items)),
            [UsageDriver.Items] = items,
            [UsageDriver.PageViews] = views,
            [UsageDriver.Requests] = views * traffic.RequestsPerPage,
            [UsageDriver.GigabytesOut] = views * traffic.KilobytesPerPage / 1_000_000,
            [UsageDriver.StorageGb] = traffic.StorageGb,
            [UsageDriver.Providers] = stack.Cms is not null && shop ? 2 : 1,
        };
    }

    /// <summary>Of one build, as CodeBuild counts: begun minutes. The engine's own time grows with the pages.</summary>
    public static decimal BuildMinutes(string engine, decimal items)
    {
        var measured = StackCatalog.FindEngine(engine)!.Measured;
        var size = Math.Max(1, items / measured.Pages);
        var seconds = CostData.Current.Factors.BuildOverheadSeconds + measured.InstallSeconds + measured.WarmSeconds * size;
        return Math.Ceiling(seconds / 60);
    }
}
