using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Cli.Commands.Content;

/// <summary><c>platform content sync</c>: asks the Content service for one step after the other. Begun again, it ends in the same state.</summary>
internal static class SyncContentCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "sync", "Fill a client's cache from its providers, repair what webhooks missed, and mark the content complete.",
            "content sync", "content sync --client budget-startup") { CommonOptions.Client };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var printer = new Printer(host, parsed);
        var client = CommonOptions.ClientOf(parsed) ?? surroundings.DefaultClient;
        if (surroundings.Clients?.Find(client)?.ServiceIntegration.IntegrationMode == IntegrationMode.Direct)
            throw new CommandFault(ExitCode.Usage, $"{client} is in direct mode: it has no cache, and its builds read the source themselves.", $"platform builds start --client {client}");

        using var api = new OperatorApi(surroundings, "content");
        var steps = new List<SyncedStep>();
        string? cursor = null;
        do
        {
            var step = await api.PostAsync<SyncedStep>("content/sync", Body(client, cursor), cancellationToken);
            steps.Add(step);
            if (!printer.Json && step.Items > 0)
                printer.Line(step.ToString());
            cursor = step.Cursor;
        }
        while (cursor is not null);

        var outcome = SyncOutcome.Of(client, steps);
        printer.Write(outcome, _ => printer.Line(outcome.ToString()));
        return ExitCode.Done;
    }

    private static Dictionary<string, string> Body(ClientId client, string? cursor)
    {
        var body = new Dictionary<string, string> { ["client_id"] = client.Value };
        if (cursor is not null)
            body["cursor"] = cursor;
        return body;
    }
}
