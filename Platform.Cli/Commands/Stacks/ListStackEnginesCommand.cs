using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks engines</c>: what can build the sites of a stack type or of a pair.</summary>
internal static class ListStackEnginesCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "engines", "The engines that a stack type accepts, the default first. Exit code 1: there is no such stack type or pair.",
            "stacks engines tina_cms_tier", "stacks engines cms_ecommerce_composed", "stacks engines cms_ecommerce_composed --cms sanity --shop foxy")
        {
            StackOptions.StackType, StackOptions.Cms, StackOptions.Shop,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var type = StackOptions.TypeOf(parsed);
        var choice = StackOptions.ChoiceOf(parsed);
        var pair = StackOptions.PairOf(choice);
        if ((choice.Cms ?? choice.Shop) is not null && ChoiceRules.Faults(choice) is { Count: > 0 } faults)
            throw CatalogRefusal.Of(faults);

        var accepted = pair is { } named && type.Category == StackCategory.ComposedService ? EngineCompatibility.OfPair(named.Cms, named.Shop)! : EngineCompatibility.Of(type);
        StackEngine[] engines = [.. accepted.Accepted.Select(id => Of(StackCatalog.FindEngine(id)!, accepted))];
        new Printer(host, parsed).Write(engines, printer => Print(printer, engines));
        return ExitCode.Done;
    }

    private static StackEngine Of(EngineEntry engine, EngineChoice accepted) => new(
        engine.Id, engine.Name, engine.Id == accepted.Default, accepted.Recommended.Contains(engine.Id),
        engine.BuildSpeed, engine.Complexity, engine.SetupCostFactor, engine.BestFor);

    private static void Print(Printer printer, IReadOnlyList<StackEngine> engines) => printer.Table(
        ["Engine", "", "Build speed", "Complexity", "Set-up", "Best for"],
        engines.Select(engine => (IReadOnlyList<string?>)
        [
            engine.Id, engine.Default ? "default" : engine.Recommended ? "recommended" : "supported", Wire.Name(engine.BuildSpeed), Wire.Name(engine.Complexity),
            $"× {engine.SetupCostFactor}", engine.BestFor,
        ]));
}
