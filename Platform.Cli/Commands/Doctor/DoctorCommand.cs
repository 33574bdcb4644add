using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Doctor;

/// <summary><c>platform doctor</c>: what this machine has and lacks, with the fix for each.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "doctor", "What this machine has and lacks for running, testing and deploying. Exit code 1: the platform can't run here.",
            "doctor", "doctor --json");
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var machine = new Machine(host);
        Finding[] findings =
        [
            .. await RunningChecks.AllAsync(machine, cancellationToken),
            .. TestingChecks.All(machine),
            .. await DeployingChecks.AllAsync(machine, cancellationToken),
        ];
        new Printer(host, parsed).Write(findings, printer => Print(printer, findings));
        return Serves(findings, Purpose.Running) ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Print(Printer printer, Finding[] findings)
    {
        printer.Table(["For", "What", "", "Found", "Why"], findings.Select(finding => (IReadOnlyList<string?>)
            [finding.Purpose.ToString().ToLowerInvariant(), finding.Name, finding.Good ? "ok" : "lacks", finding.Found ?? "none", finding.Why]));
        if (findings.Any(finding => !finding.Good))
            printer.Line("");
        foreach (var finding in findings.Where(finding => !finding.Good))
            printer.Line($"{finding.Name}: {finding.Fix}");
        printer.Line("");
        foreach (var purpose in Enum.GetValues<Purpose>())
            printer.Line($"{purpose}: {Verdict(findings, purpose)}");
    }

    private static string Verdict(Finding[] findings, Purpose purpose) =>
        !Serves(findings, purpose) ? "not possible as it is" : findings.Any(finding => finding.Purpose == purpose && !finding.Good) ? "possible in part" : "possible";

    private static bool Serves(Finding[] findings, Purpose purpose) => findings.All(finding => finding.Purpose != purpose || finding.Good || !finding.Essential);
}
