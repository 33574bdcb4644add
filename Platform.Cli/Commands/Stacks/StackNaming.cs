using Platform.Domain.Catalog.Naming;

namespace Platform.Cli.Commands.Stacks;

/// <summary>The names that a client's stack gets.</summary>
/// <param name="FactoryName">What the factory calls it without a client's configuration; null where that needs a tier and an engine.</param>
/// <param name="Faults">Names that AWS would refuse.</param>
internal sealed record StackNaming(string StackType, string DeploymentName, string ResourcePrefix, string? FactoryName, IReadOnlyList<NameFault> Faults);
