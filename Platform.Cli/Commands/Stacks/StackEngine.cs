using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Stacks;

/// <summary>An engine that a stack accepts.</summary>
/// <param name="Default">It is taken where none is named.</param>
/// <param name="Recommended">False where only one of a pair lists it.</param>
internal sealed record StackEngine(string Id, string Name, bool Default, bool Recommended, BuildSpeed BuildSpeed, EngineComplexity Complexity, decimal SetupCostFactor, string BestFor);
