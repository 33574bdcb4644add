using System.Globalization;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;

namespace Platform.Stacks.Plan;

/// <summary>What a client's stack costs a month, by the catalog's assumptions.</summary>
internal static class ClientCosts
{
    public static CostEstimate Of(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        var choice = new StackChoice(client.StackType, integration.SsgEngine, integration.CmsConfig?.Provider, integration.EcommerceConfig?.Provider);
        return StackCosts.Estimate(choice, TrafficAssumptions.Default, ClientRequirements.None, integration.IntegrationMode);
    }

    /// <summary>Both figures in one line, as an output shows it.</summary>
    public static string Text(CostEstimate estimate) => string.Create(
        CultureInfo.InvariantCulture,
        $"AWS ${estimate.Monthly.Aws:0.00} at list price and providers ${estimate.Monthly.Saas:0.00} a month, at {estimate.Traffic.Visits:0} visits and {estimate.Traffic.EditsPerDay:0.##} edits a day; catalog ${estimate.Reference.MonthlyCostRange.Min:0}-{estimate.Reference.MonthlyCostRange.Max:0}");
}
