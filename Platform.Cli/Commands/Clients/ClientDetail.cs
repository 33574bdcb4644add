using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients;

/// <summary>A client in one environment, with what is computed from its configuration.</summary>
/// <param name="Missing">What must be corrected or added before it can be deployed.</param>
internal sealed record ClientDetail(
    ClientServiceConfig Config, string StackType, string StackName, string ResourcePrefix, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<ClientFault> Missing);
