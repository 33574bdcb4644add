using Platform.Domain.Catalog;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients;

/// <summary>The catalog's ranges for a client's stack, in US dollars.</summary>
internal sealed record ClientCosts(CostRange Monthly, CostRange Setup)
{
    public static ClientCosts Of(ClientServiceConfig client)
    {
        var type = StackCatalog.FindStackType(client.StackType)!;
        return new(type.MonthlyCost, type.SetupCost * StackCatalog.FindEngine(client.ServiceIntegration.SsgEngine)!.SetupCostFactor);
    }
}
