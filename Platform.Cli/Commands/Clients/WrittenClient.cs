using Platform.Domain.Catalog;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients;

/// <summary>A client's new file, with what its stack will be called and cost.</summary>
/// <param name="MonthlyCost">The catalog's range in US dollars, as <paramref name="SetupCost"/>.</param>
/// <param name="Missing">What must be added before it can be deployed.</param>
internal sealed record WrittenClient(
    string File, string ClientId, string StackType, string DeploymentName, string ResourcePrefix, CostRange MonthlyCost, CostRange SetupCost,
    IReadOnlyList<string> Secrets, IReadOnlyList<ClientFault> Missing);
