using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Deliveries;
using Platform.Cli.Hosting;
using Platform.Cli.Output;

namespace Platform.Cli.Commands.Demo;

/// <summary>
/// <c>platform demo seed</c>: brings the demo client's first content through the same pipe as everything after it, and marks
/// it complete (RULES B7). Does nothing where that is done already.
/// </summary>
internal static class SeedDemoCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("seed", "Send the seed recordings once, wait until they are settled, and mark the content complete.");
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        var printer = new Printer(host, parsed);
        using var completeness = new CompletenessApi(surroundings);
        if (await completeness.IsCompleteAsync(surroundings.DefaultClient, cancellationToken))
            return Tell(printer, new SeedOutcome(surroundings.DefaultClient.Value, 0, AlreadyComplete: true));

        await using var services = PlatformServices.Build(surroundings);
        using var sender = new SeedSender(surroundings, services);
        var deliveries = await sender.SendAllAsync(Progress(printer), cancellationToken);

        Progress(printer)("waiting until their events have had their effect");
        await new SettledWait(services.GetRequiredService<DeliveryReader>(), host.Clock).WaitAsync(deliveries, cancellationToken);
        await completeness.MarkAsync(surroundings.DefaultClient, cancellationToken);
        return Tell(printer, new SeedOutcome(surroundings.DefaultClient.Value, deliveries.Count, AlreadyComplete: false));
    }

    private static Action<string> Progress(Printer printer) => line =>
    {
        if (!printer.Json)
            printer.Line(line);
    };

    private static int Tell(Printer printer, SeedOutcome outcome)
    {
        printer.Write(outcome, _ => printer.Line(outcome.ToString()));
        return ExitCode.Done;
    }
}
