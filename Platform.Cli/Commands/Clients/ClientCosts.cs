using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients;

/// <summary>What the agency asks for a valid client's stack, by the catalog.</summary>
internal static class ClientCosts
{
    public static ReferenceCost Of(ClientServiceConfig client) => StackCosts.Estimate(
        new StackChoice(client.StackType, client.ServiceIntegration.SsgEngine), TrafficAssumptions.Default, ClientRequirements.None, client.ServiceIntegration.IntegrationMode).Reference;
}
