using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>One end of a move.</summary>
/// <param name="AwsUsd">A month at list price, for the catalog's assumed traffic; <paramref name="SaasUsd"/> is the providers' own.</param>
internal sealed record MovedParts(string StackType, ProviderId? Cms, ProviderId? Shop, string Engine, IntegrationMode Mode, decimal AwsUsd, decimal SaasUsd)
{
    public static MovedParts Of(ClientServiceConfig client)
    {
        var integration = client.ServiceIntegration;
        var (cms, shop) = (integration.CmsConfig?.Provider, integration.EcommerceConfig?.Provider);
        var monthly = StackCosts.Estimate(
            new StackChoice(client.StackType, integration.SsgEngine, cms, shop), TrafficAssumptions.Default, ClientRequirements.None, integration.IntegrationMode).Monthly;
        return new(client.StackType, cms, shop, integration.SsgEngine, integration.IntegrationMode, monthly.Aws, monthly.Saas);
    }
}
