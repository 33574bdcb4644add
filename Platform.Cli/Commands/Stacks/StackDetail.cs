using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Stacks;

/// <summary>A stack type with what follows from it: its other names, and each engine's part.</summary>
internal sealed record StackDetail(StackType StackType, IReadOnlyList<string> Aliases, IReadOnlyList<string> RecommendedEngines, IReadOnlyList<string> SupportedEngines);
