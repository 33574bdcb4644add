using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Deliveries;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Deliveries;

/// <summary><c>platform deliveries list</c>: the newest deliveries of one client or of all.</summary>
internal static class ListDeliveriesCommand
{
    private static readonly Option<int> Limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 20 }.AtLeast(1);

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("list", "The newest deliveries.", "deliveries list", "deliveries list --client enterprise-corp --provider shopify_basic --limit 5") { CommonOptions.Client, CommonOptions.Provider, Limit };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        await using var services = PlatformServices.Build(surroundings);
        var deliveries = await new NewestDeliveries(services.GetRequiredService<DeliveryReader>(), surroundings.Environment)
            .ReadAsync(CommonOptions.ClientOf(parsed), CommonOptions.ProviderOf(parsed), parsed.GetValue(Limit), cancellationToken);

        new Printer(host, parsed).Write(deliveries, printer => Print(printer, deliveries));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, IReadOnlyList<DeliveryRecord> deliveries)
    {
        if (deliveries.Count == 0)
            printer.Line("No delivery yet. `platform webhooks replay` sends one.");
        else
            printer.Table(["Received", "Delivery", "Client", "Provider", "Kind", "State", "Events", "Why"], deliveries.Select(Row));
    }

    private static IReadOnlyList<string?> Row(DeliveryRecord delivery) =>
    [
        Words.Time(delivery.ReceivedAt), delivery.Id.Value, delivery.Client.Value, delivery.Provider.Value, delivery.Kind,
        Wire.Name(delivery.State), delivery.Events.ToString(), delivery.Reason ?? delivery.Code,
    ];
}
