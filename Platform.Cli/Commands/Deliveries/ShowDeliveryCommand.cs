using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Deliveries;

/// <summary><c>platform deliveries show dlv_…</c>: the whole way of one delivery, from its receipt to the live page.</summary>
internal static class ShowDeliveryCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly Argument<string> Delivery = new("delivery") { Description = "The delivery's id: dlv_…" };
    private static readonly Option<bool> Follow = new("--follow") { Description = "Go on until nothing more will happen to it." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("show", "One delivery's whole journey, in words with times.") { Delivery, Follow };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        await using var services = PlatformServices.Build(surroundings);
        var reader = ActivatorUtilities.CreateInstance<JourneyReader>(services);
        var id = new DeliveryId(parsed.GetRequiredValue(Delivery));
        var printer = new Printer(host, parsed);

        var journey = await ReadAsync(reader, id, cancellationToken);
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
