using System.CommandLine;
using Platform.Cli.Commands.Requirements;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Recommendations;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Modes;

/// <summary><c>platform mode choose</c>: direct or event-driven, with the factors that were weighed.</summary>
internal static class ChooseModeCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "choose", "Choose the integration mode for a client's requirements.",
            "mode choose --require multiple_providers analytics_needs", "mode choose --require simple_site minimal_cost --json") { RequirementOptions.Require };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var choice = IntegrationModeChoice.For(RequirementOptions.Of(parsed));
        new Printer(host, parsed).Write(choice, printer => Print(printer, choice));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, IntegrationModeChoice choice)
    {
        printer.Line($"{Wire.Name(choice.Mode)}: {choice.Reason}");
        printer.Line("");
        printer.Table(["Speaks for", "Requirement", "Given", "Meaning"], choice.Factors.Select(factor => (IReadOnlyList<string?>)
            [Wire.Name(factor.SpeaksFor), factor.Requirement, factor.Given ? "yes" : "no", factor.Meaning]));
    }
}
