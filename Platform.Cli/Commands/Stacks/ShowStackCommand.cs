using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Naming;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks show</c>: all that the catalog says of one stack type.</summary>
internal static class ShowStackCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "show", "All that the catalog says of one stack type. Exit code 1: there is no such one.",
            "stacks show sanity_cms_tier", "stacks show sanity_snipcart_composed_stack", "stacks show marketing --json") { StackOptions.StackType };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var type = StackOptions.TypeOf(parsed);
        var engines = EngineCompatibility.Of(parsed.GetValue(StackOptions.StackType)!)!;
        var detail = new StackDetail(type, [.. StackAliases.Of(type)], engines.Recommended, engines.Supported);
        new Printer(host, parsed).Write(detail, printer => Print(printer, detail));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, StackDetail detail)
    {
        var type = detail.StackType;
        printer.Line($"{type.Id}: {type.Name}");
        printer.Line(type.Summary);
        printer.Line("");
        printer.Facts(
        [
            ("category", Wire.Name(type.Category)),
            ("provider", type.Provider?.Value),
            ("engines", string.Join(", ", detail.RecommendedEngines)),
            ("engines it also takes", string.Join(", ", detail.SupportedEngines)),
            ("monthly", Words.Dollars(type.MonthlyCost)),
            ("set-up", $"{Words.Dollars(type.SetupCost)}, times the engine's factor"),
            ("complexity", Wire.Name(type.Complexity)),
            ("performance", Wire.Name(type.PerformanceTier)),
            ("hosting", Wire.Name(type.Hosting)),
            ("for", string.Join(", ", type.Audience)),
            ("features", string.Join(", ", type.KeyFeatures)),
            ("variants", string.Join(", ", type.TemplateVariants)),
            ("other names", string.Join(", ", detail.Aliases)),
        ]);
    }
}
