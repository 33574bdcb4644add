using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Shared;

/// <summary>The hosted zones that clients' files name, by id: nothing is looked up while a stack is synthesised.</summary>
internal static class SharedZones
{
    /// <param name="publish">Construct id, parameter's name, value.</param>
    public static void Add(Construct scope, IReadOnlyCollection<ClientServiceConfig> clients, Action<string, string, string> publish)
    {
        foreach (var client in clients.Where(client => client.Deploy.HostedZone is not null))
            publish($"Zone-{client.ResourcePrefix}", SharedNames.HostedZone(client.ResourcePrefix), client.Deploy.HostedZone!);
    }
}
