using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;

namespace Platform.Tests.Stacks;

/// <summary>Valid clients, each in one respect special.</summary>
internal static class SampleClients
{
    public const string Certificate = "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";

    public static ClientServiceConfig Composed(string id = "acme-corp") =>
        ClientTemplates.Tier1ComposedClient(id, "Acme & Sons", $"{id}.example", $"owner@{id}.example", "sanity", "snipcart", "astro");

    public static ClientServiceConfig Direct() => ClientTemplates.Tier1SelfManagedClient(
        "acme-corp", "Acme & Sons", "acme-corp.example", "owner@acme-corp.example", "sanity", "astro", IntegrationMode.Direct);

    public static ClientServiceConfig In(string edgeGroup) => With(Composed(), deploy => deploy with { EdgeGroup = edgeGroup });

    public static ClientServiceConfig Sharing(string id) => With(Composed(id), deploy => deploy with { EventLayer = EventLayerChoice.Shared, EdgeGroup = "edge-1" });

    public static ClientServiceConfig With(ClientServiceConfig client, Func<DeployConfig, DeployConfig> deploy) => client with { Deploy = deploy(client.Deploy) };
}
