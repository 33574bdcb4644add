using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Stacks;

/// <summary>The catalog's faults as the end of a command that can't go on with them.</summary>
internal static class CatalogRefusal
{
    public static CommandFault Of(IReadOnlyList<CatalogFault> faults) => new(
        ExitCode.Negative,
        string.Join(" ", faults.Select(fault => $"{fault.Subject} {(fault.Value is null ? "is missing" : $"'{fault.Value}'")}: {fault.Rule}")),
        string.Join(" ", faults.Select(fault => fault.Fix)));
}
