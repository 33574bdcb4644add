using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Stacks;

/// <summary>Whether a choice is one of the catalog's combinations.</summary>
internal sealed record StackVerdict(string StackType, bool Valid, IReadOnlyList<CatalogFault> Faults);
