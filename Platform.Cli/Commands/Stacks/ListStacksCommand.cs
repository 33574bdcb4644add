using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks list</c>: what the agency can build.</summary>
internal static class ListStacksCommand
{
    private static readonly Option<string?> Category = new("--category") { Description = "Only those of one category, such as cms_tier_service.", HelpName = "category" };

    static ListStacksCommand() => Category.AcceptOnlyFromAmong(
        "ssg_template_business_service", "foundation_ssg_service", "cms_tier_service", "ecommerce_tier_service", "composed_service");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "list", "The stack types of the catalog, with their engines and costs.",
            "stacks list", "stacks list --engine hugo", "stacks list --category cms_tier_service --json") { Category, StackOptions.Engine };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var category = Wire.Parse<StackCategory>(parsed.GetValue(Category));
        var engine = parsed.GetValue(StackOptions.Engine);
        StackFilter.CheckEngine(engine);

        StackType[] types = [.. StackCatalog.StackTypes.Where(type =>
            (category is null || type.Category == category) && (engine is null || StackCatalog.GetCompatibleSsgEngines(type.Id).Contains(engine)))];
        new Printer(host, parsed).Write(types, printer => Print(printer, types));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, StackType[] types)
    {
        printer.Table(["Stack type", "Name", "Engines", "Monthly", "Set-up", "Complexity"], types.Select(Row));
        printer.Line("");
        printer.Line($"{Words.Count(types.Length, "stack type")}. US dollars: a month, and once for set-up before the engine's factor. `platform stacks show <stack-type>` tells more.");
    }

    private static IReadOnlyList<string?> Row(StackType type) =>
    [
        type.Id, type.Name, type.Category == StackCategory.ComposedService ? "by its pair" : string.Join(", ", type.Engines),
        Words.Dollars(type.MonthlyCost), Words.Dollars(type.SetupCost), Wire.Name(type.Complexity),
    ];
}
