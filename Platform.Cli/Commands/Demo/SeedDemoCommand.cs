using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Deliveries;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Demo;

/// <summary>
/// <c>platform demo seed</c>: brings each demo client's first content through the same pipe as everything after it, and marks
/// it complete (RULES B7). Passes over clients where that is done already. The deployment's own client comes first.
/// </summary>
internal static class SeedDemoCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("seed", "Send each client's seed recordings once, wait until they are settled, and mark its content complete.", "demo seed", "demo seed --client editorial-store") { CommonOptions.Client };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        var printer = new Printer(host, parsed);
        var seeds = ClientSeeds.Of(surroundings, CommonOptions.ClientOf(parsed));
        using var completeness = new CompletenessApi(surroundings);
        await using var services = PlatformServices.Build(surroundings);
        using var sender = new SeedSender(surroundings, services);
        var settled = new SettledWait(services.GetRequiredService<DeliveryReader>(), host.Clock);

        var outcomes = new List<SeedOutcome>();
        foreach (var client in seeds)
        {
            var outcome = IsDirect(client) ? await AnnounceAsync(client)
                : await completeness.IsCompleteAsync(client.Client, cancellationToken) ? new SeedOutcome(client.Client.Value, 0, AlreadyComplete: true)
                : await SeedAsync(client);
            outcomes.Add(outcome);
            Progress(outcome.ToString());
        }

        printer.Write(outcomes, _ => { });
        return ExitCode.Done;

        bool IsDirect(ClientSeeds client) => surroundings.Clients?.Find(client.Client)?.ServiceIntegration.IntegrationMode == IntegrationMode.Direct;

        // Its builds read the content from its source: there is nothing to fill, only a first build to be asked for.
        async Task<SeedOutcome> AnnounceAsync(ClientSeeds client)
        {
            var deliveries = await sender.SendAllAsync(client with { Recordings = [.. client.Recordings.Take(1)] }, Progress, cancellationToken);
            return new SeedOutcome(client.Client.Value, deliveries.Count, AlreadyComplete: false) { Direct = true };
        }

        async Task<SeedOutcome> SeedAsync(ClientSeeds client)
        {
            var deliveries = await sender.SendAllAsync(client, Progress, cancellationToken);
            Progress($"{client.Client}: waiting until its events have had their effect");
            await settled.WaitAsync(deliveries, cancellationToken);
            await completeness.MarkAsync(client.Client, cancellationToken);
            return new SeedOutcome(client.Client.Value, deliveries.Count, AlreadyComplete: false);
        }

        void Progress(string line)
        {
            if (!printer.Json)
                printer.Line(line);
        }
    }
}
