using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Catalog;
using Platform.Domain.Json;
using Platform.Providers;

namespace Platform.Cli.Commands.Providers;

/// <summary><c>platform providers list</c>: CMSs, shops and Git hosts, with prices and proof of sender.</summary>
internal static class ListProvidersCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("list", "CMSs, shops and the Git host: prices, settings, and how their webhooks are proved.", "providers list", "providers list --json");
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        ListedProvider[] providers = [.. StackCatalog.Providers.Select(provider => new ListedProvider(provider, WebhooksOf(provider)))];
        new Printer(host, parsed).Write(providers, printer => Print(printer, providers));
        return ExitCode.Done;
    }

    private static ProviderWebhooks? WebhooksOf(ProviderEntry provider) => ProviderRegistry.Find(provider.Id)?.Metadata is { } metadata
        ? new ProviderWebhooks(metadata.Scheme, metadata.SignsTime, metadata.Retry, metadata.Handled)
        : null;

    private static void Print(Printer printer, IReadOnlyList<ListedProvider> providers)
    {
        printer.Table(["Provider", "Kind", "Level", "Plans", "Settings", "Proof of sender"], providers.Select(Row));
        printer.Line("");
        printer.Line("Plans: US dollars a month, from the cheapest to the dearest of the catalog; * comes with a share of sales. --json tells each with its date.");
    }

    private static IReadOnlyList<string?> Row(ListedProvider row) =>
    [
        row.Provider.Id.Value, Wire.Name(row.Provider.Kind), Wire.Name(row.Provider.TierLevel), Plans(row.Provider.Plans),
        string.Join(", ", row.Provider.Settings.Where(setting => setting.Required).Select(setting => setting.Name)), row.Webhooks?.Scheme ?? "not received yet",
    ];

    private static string? Plans(IReadOnlyList<ProviderPlan> plans) => plans.Count == 0
        ? null
        : Words.Dollars(new(plans.Min(plan => plan.MonthlyUsd), plans.Max(plan => plan.MonthlyUsd))) + (plans.Any(plan => plan.Fees.Count > 0) ? "*" : "");
}
