using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Clients;

/// <summary>The class of each kind of service. Each stands in a function of its own, so that making one loads no other.</summary>
internal static class ClientStacks
{
    private static readonly Dictionary<ServiceType, Func<Construct, string?, ClientServiceConfig, string?, ClientStack>> ByService = new()
    {
        [ServiceType.StaticSite] = static (scope, id, client, artifacts) => new StaticSiteStack(scope, id, client, artifacts),
        [ServiceType.CmsTier] = static (scope, id, client, artifacts) => new CmsTierStack(scope, id, client, artifacts),
        [ServiceType.EcommerceTier] = static (scope, id, client, artifacts) => new EcommerceTierStack(scope, id, client, artifacts),
        [ServiceType.ComposedStack] = static (scope, id, client, artifacts) => new ComposedStack(scope, id, client, artifacts),
    };

    public static ClientStack Create(Construct scope, string? id, ClientServiceConfig client, string? artifacts) =>
        ByService[client.ServiceIntegration.ServiceType](scope, id, client, artifacts);
}
