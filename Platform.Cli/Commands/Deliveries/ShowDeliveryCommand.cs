using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Events.CloudEvents;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Deliveries;

/// <summary><c>platform deliveries show dlv_…</c>: the whole way of one delivery, from its receipt to the live page.</summary>
internal static class ShowDeliveryCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly Argument<string> Delivery = new("delivery") { Description = "The delivery's id: dlv_…" };
    private static readonly Option<bool> Follow = new("--follow") { Description = "Go on until nothing more will happen to it." };

    private static readonly Option<bool> CloudEvents = new("--cloudevents") { Description = "Write its events as CloudEvents 1.0 (structured mode, JSON), one a line." };
    private static readonly Option<string> TypePrefix = new("--type-prefix")
    {
        Description = "A domain name of yours, reversed, before the CloudEvents' types: com.agency.platform.",
        DefaultValueFactory = _ => CloudEventContext.ReservedPrefix,
    };

    public static Command Create(CommandHost host)
    {
        var command = new Command("show", """
            One delivery's whole journey, in words with times.

            Examples:
              platform deliveries show dlv_0c5m2k… --follow
              platform deliveries show dlv_0c5m2k… --cloudevents --type-prefix com.agency.platform > events.ndjson
            """)
        {
            Delivery, Follow, CloudEvents, TypePrefix,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(CloudEvents) && result.GetValue(Follow))
                result.AddError("--cloudevents shows what is there; it does not --follow.");
        });
        TypePrefix.Validators.Add(result =>
        {
            if (Uri.CheckHostName(result.GetValueOrDefault<string>()) != UriHostNameType.Dns)
                result.AddError("--type-prefix must be a domain name, reversed, such as com.agency.platform.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        await using var services = PlatformServices.Build(surroundings);
        var reader = services.GetRequiredService<JourneyReader>();
        var id = new DeliveryId(parsed.GetRequiredValue(Delivery));
        var printer = new Printer(host, parsed);

        var journey = await ReadAsync(reader, id, cancellationToken);
        if (parsed.GetValue(CloudEvents))
        {
            var written = ActivatorUtilities.CreateInstance<DeliveryCloudEvents>(services, parsed.GetRequiredValue(TypePrefix)).ReadAsync(journey, cancellationToken);
            await foreach (var line in written)
                printer.Line(line);
            return ExitCode.Done;
        }

        if (!parsed.GetValue(Follow))
        {
            printer.Write(journey, _ => Print(printer, JourneyText.Of(journey)));
            return ExitCode.Done;
        }

        // Stages come to light out of order, so a line is told when it is new, wherever it stands.
        var told = new HashSet<string>();
        while (true)
        {
            if (!printer.Json)
                Print(printer, [.. JourneyText.Of(journey).Where(told.Add)]);
            if (journey.IsOver)
                break;
            await Task.Delay(Pause, host.Clock, cancellationToken);
            journey = await ReadAsync(reader, id, cancellationToken);
        }

        if (printer.Json)
            printer.Write(journey, _ => { });
        return ExitCode.Done;
    }

    private static async Task<Journey> ReadAsync(JourneyReader reader, DeliveryId id, CancellationToken cancellationToken) =>
        await reader.ReadAsync(id, cancellationToken)
        ?? throw new CommandFault(ExitCode.Negative, $"There is no delivery '{id}' (any more).", "`platform deliveries list` shows those that are there.");

    private static void Print(Printer printer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            printer.Line(line);
    }
}
