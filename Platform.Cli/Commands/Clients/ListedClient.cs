namespace Platform.Cli.Commands.Clients;

/// <summary>A client as the list shows it.</summary>
/// <param name="Environments">Its own, and those that a file overrides it for.</param>
internal sealed record ListedClient(
    string ClientId, string CompanyName, string StackType, string SsgEngine, string IntegrationMode, string ServiceTier, IReadOnlyList<string> Environments, string StackName);
