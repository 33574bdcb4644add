using Constructs;
using Platform.Domain.Clients;
using Platform.Stacks.Assets;
using Platform.Stacks.Clients;
using Platform.Stacks.Shared;

namespace Platform.Stacks;

/// <summary>What <c>npx cdk list</c> lists: every client of a folder, and what they share.</summary>
public static class PlatformApp
{
    /// <summary>The context key for another environment than a client's file says: <c>npx cdk list -c environment=dev</c>.</summary>
    public const string EnvironmentKey = "environment";

    /// <summary>The context key for another folder of clients.</summary>
    public const string ClientsKey = "clients";

    public static void Add(Construct app)
    {
        var folder = app.Node.TryGetContext(ClientsKey) as string ?? Path.Combine(RepositoryFolder.Path, "clients");
        var environment = app.Node.TryGetContext(EnvironmentKey) as string ?? "prod";
        Add(app, ClientDirectory.Load(folder, environment).All);
    }

    /// <param name="artifacts">The folder of the packages; null takes the repository's.</param>
    public static void Add(Construct app, IReadOnlyCollection<ClientServiceConfig> clients, string? artifacts = null)
    {
        _ = new SharedInfraStack(app, clients, artifacts);
        foreach (var client in clients)
            ClientStacks.Create(app, null, client, artifacts);
    }
}
