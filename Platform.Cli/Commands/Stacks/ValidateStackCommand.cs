using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks validate</c>: whether the catalog has that combination; all faults at once.</summary>
internal static class ValidateStackCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "validate", "Check that a stack type, its providers and its engine go together. Exit code 1: they don't.",
            "stacks validate hugo_template", "stacks validate tina_cms_tier --engine astro", "stacks validate cms_ecommerce_composed --cms contentful --shop shopify_basic --engine gatsby")
        {
            StackOptions.StackType, StackOptions.Engine, StackOptions.Cms, StackOptions.Shop,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var choice = StackOptions.ChoiceOf(parsed);
        var faults = ChoiceRules.Faults(choice);
        var verdict = new StackVerdict(choice.StackType, faults.Count == 0, faults);
        new Printer(host, parsed).Write(verdict, printer => Print(printer, verdict));
        return verdict.Valid ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Print(Printer printer, StackVerdict verdict)
    {
        printer.Line($"{verdict.StackType}: {(verdict.Valid ? "no fault" : Words.Count(verdict.Faults.Count, "fault"))}");
        foreach (var fault in verdict.Faults)
        {
            printer.Line($"  {fault.Subject}: {(fault.Value is null ? "missing" : $"'{fault.Value}'")}");
            printer.Line($"    {fault.Rule} {fault.Fix}");
        }
    }
}
