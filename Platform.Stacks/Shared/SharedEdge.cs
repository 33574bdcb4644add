using Constructs;
using Platform.Domain.Clients;
using Platform.Stacks.Defaults;
using Platform.Stacks.Site;

namespace Platform.Stacks.Shared;

/// <summary>The edge groups that clients name, each for up to 100 sites.</summary>
internal static class SharedEdge
{
    /// <summary>There before any client names one, so that the first can.</summary>
    private const string First = "edge-1";

    /// <param name="publish">Construct id, parameter's name, value.</param>
    /// <exception cref="ArgumentException">A group has more sites than AWS lets refer to one piece.</exception>
    public static void Add(Construct scope, IReadOnlyCollection<ClientServiceConfig> clients, StackDefaults defaults, Action<string, string, string> publish)
    {
        var groups = clients.Select(client => client.Deploy.EdgeGroup).OfType<string>().CountBy(group => group).ToDictionary();
        foreach (var (group, sites) in groups.Where(group => group.Value > EdgeGroup.MostSites))
            throw new ArgumentException($"Edge group {group} has {sites} sites, and AWS lets {EdgeGroup.MostSites} refer to one. Give the others a group of their own as deploy.edge_group.");

        foreach (var group in groups.Keys.Append(First).Distinct().Order(StringComparer.Ordinal))
        {
            var pieces = new EdgeGroup(scope, group, $"web-services-{group}", defaults).Pieces;
            publish($"{group}-OriginAccess", SharedNames.OriginAccess(group), pieces.OriginAccessControlId);
            publish($"{group}-Headers", SharedNames.HeadersPolicy(group), pieces.ResponseHeadersPolicyId);
            publish($"{group}-Index", SharedNames.IndexFunction(group), pieces.DirectoryIndexArn);
        }
    }
}
