using System.CommandLine;
using Platform.Domain.Catalog.Costs;

namespace Platform.Cli.Commands.Stacks;

/// <summary>What a month is assumed to bring; each option replaces one default of the data.</summary>
internal static class TrafficOptions
{
    public static readonly Option<decimal?> Visits = Amount("--visits", "Visits a month.");
    public static readonly Option<decimal?> EditsPerDay = Amount("--edits-per-day", "Changes of content a day.");
    public static readonly Option<decimal?> Products = Amount("--products", "Products in the shop.");
    public static readonly Option<decimal?> Orders = Amount("--orders", "Orders a month.");
    public static readonly Option<decimal?> Pages = Amount("--pages", "Pages beside the products' own.");

    public static TrafficAssumptions Of(ParseResult parsed)
    {
        var usual = TrafficAssumptions.Default;
        return usual with
        {
            Visits = parsed.GetValue(Visits) ?? usual.Visits,
            EditsPerDay = parsed.GetValue(EditsPerDay) ?? usual.EditsPerDay,
            Products = parsed.GetValue(Products) ?? usual.Products,
            Orders = parsed.GetValue(Orders) ?? usual.Orders,
            Pages = parsed.GetValue(Pages) ?? usual.Pages,
        };
    }

    private static Option<decimal?> Amount(string name, string description)
    {
        var option = new Option<decimal?>(name) { Description = description, HelpName = "number" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && decimal.TryParse(text, out var amount) && amount < 0)
                result.AddError($"{name} takes a number from 0.");
        });
        return option;
    }
}
