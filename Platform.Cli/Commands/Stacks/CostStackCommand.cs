using System.CommandLine;
using Platform.Cli.Commands.Requirements;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks cost</c>: the catalog's ranges, and a month built up line by line, side by side and never added.</summary>
internal static class CostStackCommand
{
    private static readonly Option<string?> Mode = new("--mode") { Description = "direct or event_driven; else what the requirements speak for." };

    static CostStackCommand() => Mode.AcceptOnlyFromAmong("direct", "event_driven");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "cost", "What a stack costs: the catalog's ranges, and a month at list prices with each line's quantity, price and assumption. Exit code 1: the catalog has no such stack.",
            "stacks cost sanity_cms_tier",
            "stacks cost cms_ecommerce_composed --cms decap --shop snipcart --engine eleventy --visits 50000 --orders 200",
            "stacks cost contentful_cms_tier --edits-per-day 40 --require editors=8 --json")
        {
            StackOptions.StackType, StackOptions.Engine, StackOptions.Cms, StackOptions.Shop, Mode,
            TrafficOptions.Visits, TrafficOptions.EditsPerDay, TrafficOptions.Products, TrafficOptions.Orders, TrafficOptions.Pages, RequirementOptions.Require,
        };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var choice = StackOptions.ChoiceOf(parsed);
        if (ChoiceRules.Faults(choice) is { Count: > 0 } faults)
            throw CatalogRefusal.Of(faults);
        var mode = Wire.Parse<IntegrationMode>(parsed.GetValue(Mode));
        if (mode == IntegrationMode.Direct && StackOptions.PairOf(choice) is not null)
            throw new CommandFault(ExitCode.Negative, "A composed stack runs event_driven only.", "Leave --mode out.");

        var estimate = StackCosts.Estimate(choice, TrafficOptions.Of(parsed), RequirementOptions.Of(parsed), mode);
        new Printer(host, parsed).Write(estimate, printer => CostText.Print(printer, estimate));
        return ExitCode.Done;
    }
}
