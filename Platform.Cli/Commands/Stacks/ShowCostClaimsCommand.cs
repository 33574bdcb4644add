using System.CommandLine;
using System.Globalization;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Costs;

namespace Platform.Cli.Commands.Stacks;

/// <summary><c>platform stacks claims</c>: the reference's range and savings, computed.</summary>
internal static class ShowCostClaimsCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("claims", "The catalog's overall range, and the savings that the reference claims, with what they come out to.", "stacks claims", "stacks claims --json");
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var overview = new CostOverview(StackCosts.OverallRange(), CostClaims.All());
        new Printer(host, parsed).Write(overview, printer => Print(printer, overview));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, CostOverview overview)
    {
        printer.Facts(
        [
            ("all stacks, monthly", Words.Dollars(overview.Range.Catalog)),
            ("with a CMS or a shop", Words.Dollars(overview.Range.WithProviders)),
            ("the reference's range", Words.Dollars(overview.Range.Reference)),
        ]);
        foreach (var claim in overview.Claims)
        {
            printer.Line("");
            printer.Line($"{claim.Claim}: {Number(claim.ClaimedPercent)} % are claimed");
            printer.Table(["", "Before", "After", "Saved", "In"], claim.Measures.Select(measure => (IReadOnlyList<string?>)
                [$"  {measure.Of}", Number(measure.Before), Number(measure.After), $"{measure.SavedPercent.ToString("0.0", CultureInfo.InvariantCulture)} %", measure.Unit]));
        }
    }

    private static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
