using Platform.Cli.Output;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Clients;

/// <summary>What stands between a client and its deployment, in words.</summary>
internal static class MissingParts
{
    public static void Print(Printer printer, IReadOnlyList<ClientFault> missing)
    {
        printer.Line("");
        if (missing.Count == 0)
        {
            printer.Line("Nothing is missing for a deployment.");
            return;
        }

        printer.Line("Before it can be deployed:");
        foreach (var fault in missing)
            printer.Line($"  {fault.Path}: {(fault.Value is null ? "missing" : $"'{fault.Value}'")}. {fault.Rule} {fault.Fix}");
    }
}
