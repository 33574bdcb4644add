using System.Globalization;
using Platform.Cli.Output;
using Platform.Domain.Catalog.Costs;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Stacks;

/// <summary>An estimate in words: every line with quantity × price = amount, and where the quantity comes from.</summary>
internal static class CostText
{
    public static void Print(Printer printer, CostEstimate estimate)
    {
        var (reference, monthly) = (estimate.Reference, estimate.Monthly);
        printer.Line($"{reference.TierName} on {reference.SsgEngine}, {Wire.Name(monthly.Mode)}");
        printer.Line("");
        printer.Line("What the agency asks, by the catalog:");
        printer.Facts(
        [
            ("  set-up", $"{Words.Dollars(reference.SetupCostRange)}, once (the engine's factor {reference.SsgComplexityMultiplier} is in it)"),
            ("  monthly", Words.Dollars(reference.MonthlyCostRange)),
            ("  first year", $"{Words.Dollars(reference.TotalFirstYearEstimate)} (set-up and 12 months)"),
        ]);
        printer.Line("");
        printer.Line("What AWS and the providers ask a month, by the line:");
        printer.Table(["For", "What", "Quantity", "× price", "= amount", "Assumption", "Price of"], monthly.Lines.Select(Row));
        printer.Line("");
        printer.Facts(
        [
            ("AWS at list price", Cents(monthly.Aws)),
            ("AWS's free amounts", Cents(monthly.FreeAllowance)),
            ("providers", Cents(monthly.Saas)),
            ("a month", Cents(monthly.Total)),
            ("without the free amounts", Cents(monthly.TotalAtListPrice)),
        ]);
        foreach (var change in monthly.Changes)
            printer.Line($"changed by {change}");
        printer.Line("");
        printer.Line($"Assumed: {Traffic(estimate.Traffic)}.");
        var overall = StackCosts.OverallRange();
        printer.Line($"The whole catalog asks {Words.Dollars(overall.Catalog)} a month; the reference system names {Words.Dollars(overall.Reference)}.");
    }

    private static IReadOnlyList<string?> Row(CostLine line) =>
    [
        line.Section switch { CostSection.Aws => "AWS", CostSection.FreeAllowance => "AWS, free", _ => "provider" },
        line.Resource, $"{Number(line.Quantity)} {line.Unit}", line.Per == 1 ? $"${Number(line.Price)}" : $"${Number(line.Price)} per {Number(line.Per)}", Cents(line.Amount), line.Assumption, line.AsOf,
    ];

    private static string Traffic(TrafficAssumptions traffic) =>
        $"{Number(traffic.Visits)} visits, {Number(traffic.Orders)} orders a month, {Number(traffic.EditsPerDay)} edits a day, {Number(traffic.Products)} products, {Number(traffic.Pages)} other pages, {Number(traffic.StorageGb)} GB stored";

    private static string Number(decimal number) => number.ToString("#,##0.########", CultureInfo.InvariantCulture);

    private static string Cents(decimal dollars) => dollars switch
    {
        < 0 and > -0.01m => "> -$0.01",
        < 0 => $"-{Cents(-dollars)}",
        > 0 and < 0.01m => "< $0.01",
        _ => "$" + dollars.ToString("#,##0.00", CultureInfo.InvariantCulture),
    };
}
