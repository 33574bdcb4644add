using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Engines;

/// <summary><c>platform engines list</c>: the site generators of the catalog.</summary>
internal static class ListEnginesCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("list", "The site generators, what they need and what they are good at.", "engines list", "engines list --json");
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        new Printer(host, parsed).Write(StackCatalog.Engines, printer => printer.Table(
            ["Engine", "Version", "Needs", "Build speed", "CDN", "Complexity", "Set-up", "Best for"], StackCatalog.Engines.Select(Row)));
        return ExitCode.Done;
    }

    private static IReadOnlyList<string?> Row(EngineEntry engine) =>
    [
        engine.Id, engine.Version, string.Join(", ", engine.Runtimes.Select(runtime => $"{runtime.Name} {runtime.Minimum}")), Wire.Name(engine.BuildSpeed),
        Wire.Name(engine.CdnPerformance), Wire.Name(engine.Complexity), $"× {engine.SetupCostFactor}", engine.BestFor,
    ];
}
