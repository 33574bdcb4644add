using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Clients;

/// <summary><c>platform clients validate</c>: all faults of all clients at once, in each of their environments.</summary>
internal static class ValidateClientsCommand
{
    private static readonly Argument<string[]> Ids = new("client") { Description = "Clients' ids; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> ValidOnly = new("--valid-only") { Description = "Leave out what is only missing for a deployment: settings, secrets, an engine that builds." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "validate", "Check clients' files. Exit code 1: there are faults.",
            "clients validate", "clients validate editorial-store --json", "clients validate my-site --valid-only") { Ids, ValidOnly };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var files = new ClientFiles(Surroundings.Of(host, parsed).ClientsFolder);
        var ids = parsed.GetValue(Ids) is { Length: > 0 } named ? named : [.. files.Ids];
        if (ids.FirstOrDefault(id => !files.Ids.Contains(id)) is { } unknown)
            throw files.Unknown(unknown);

        var checks = ids.SelectMany(id => files.Check(id, deployable: !parsed.GetValue(ValidOnly))).ToArray();
        new Printer(host, parsed).Write(checks, printer => Print(printer, checks));
        return checks.All(check => check.Faults.Count == 0) ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Print(Printer printer, IReadOnlyList<CheckedClient> checks)
    {
        foreach (var check in checks)
        {
            printer.Line($"{check.Files}: {(check.Faults.Count == 0 ? "no fault" : Words.Count(check.Faults.Count, "fault"))}");
            foreach (var fault in check.Faults)
            {
                printer.Line($"  {fault.Path}: {(fault.Value is null ? "missing" : $"'{fault.Value}'")}");
                printer.Line($"    {fault.Rule} {fault.Fix}");
            }
        }
    }
}
