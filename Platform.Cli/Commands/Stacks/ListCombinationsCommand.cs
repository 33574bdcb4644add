using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Compatibility;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks combinations</c>: every stack that the catalog allows, counted.</summary>
internal static class ListCombinationsCommand
{
    private static readonly Option<bool> Recommended = new("--recommended") { Description = "Only those whose engine each of their providers lists." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "combinations", "Every combination of stack type, CMS, shop and engine, and how many there are.",
            "stacks combinations", "stacks combinations --cms sanity --shop snipcart", "stacks combinations --engine hugo --recommended --json")
        {
            StackOptions.Cms, StackOptions.Shop, StackOptions.Engine, Recommended,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        StackFilter.Check(parsed);
        var (cms, shop, engine) = (parsed.GetValue(StackOptions.Cms), parsed.GetValue(StackOptions.Shop), parsed.GetValue(StackOptions.Engine));
        Combination[] combinations = [.. Combinations.All.Where(combination =>
            (cms is null || combination.Cms?.Value == cms)
            && (shop is null || combination.Shop?.Value == shop)
            && (engine is null || combination.Engine == engine)
            && (combination.Recommended || !parsed.GetValue(Recommended)))];
        new Printer(host, parsed).Write(combinations, printer => Print(printer, combinations));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, Combination[] combinations)
    {
        if (combinations.Length > 0)
        {
            printer.Table(
                ["Stack type", "CMS", "Shop", "Engine", ""],
                combinations.Select(c => (IReadOnlyList<string?>)[c.StackType, c.Cms?.Value, c.Shop?.Value, c.Engine, c.Recommended ? null : "supported"]));
            printer.Line("");
        }

        printer.Line($"{Words.Count(combinations.Length, "combination")}, {combinations.Count(c => c.Recommended)} of them recommended; the catalog has {Combinations.All.Count} in all.");
    }
}
