using Platform.Aws.EventLayers;
using Platform.Aws.Functions;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients.Migrating;

/// <summary>What a client's stack is made of, from the descriptions that the CDK constructs read too. A test compares it with the templates.</summary>
internal static class DeployedParts
{
    public static IReadOnlyList<DeployedPart> Of(ClientServiceConfig client)
    {
        var layer = EventLayer.For(client.ResourcePrefix);
        return
        [
            new("site bucket", layer.SiteBucket(client.ClientId, client.Environment), HoldsData: true),
            new("distribution", client.Domain),
            new("CodeBuild project", AwsNames.BuildProject(client.ClientId, client.Environment)),
            .. client.ServiceIntegration.IntegrationMode == IntegrationMode.Direct ? Direct(layer)
                : client.Deploy.EventLayer == EventLayerChoice.Shared ? []
                : EventDriven(layer),
        ];
    }

    private static IEnumerable<DeployedPart> Direct(EventLayer layer) =>
    [
        .. Tables(layer.Tables.InDirectMode),
        new("payload bucket", layer.PayloadsBucket, HoldsData: true),
        .. Functions(layer, [FunctionRoles.Direct]),
    ];

    private static IEnumerable<DeployedPart> EventDriven(EventLayer layer) =>
    [
        .. Tables(layer.Tables.All),
        new("payload bucket", layer.PayloadsBucket, HoldsData: true),
        .. layer.Topics.All.Select(topic => new DeployedPart("topic", topic.Name)),
        .. layer.Queues.All.SelectMany(queue => new[] { queue.Name, queue.DeadLetterName }).Select(name => new DeployedPart("queue", name)),
        .. Functions(layer, FunctionRoles.EventDriven),
    ];

    private static IEnumerable<DeployedPart> Tables(IEnumerable<TableDescription> tables) => tables.Select(table => new DeployedPart("table", table.Name, HoldsData: true));

    private static IEnumerable<DeployedPart> Functions(EventLayer layer, IEnumerable<FunctionRole> roles) => roles.Select(role => new DeployedPart("function", role.NameIn(layer.Prefix)));
}
