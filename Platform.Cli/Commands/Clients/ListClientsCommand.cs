using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Clients;

/// <summary><c>platform clients list</c>.</summary>
internal static class ListClientsCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("list", "The clients of the folder, each with its stack.", "clients list", "clients list --json");
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var files = new ClientFiles(Surroundings.Of(host, parsed).ClientsFolder);
        ListedClient[] clients = [.. files.Ids.Select(id => Of(files.Read(id, null), files.EnvironmentsOf(id)))];
        new Printer(host, parsed).Write(clients, printer => Print(printer, clients, files.Folder));
        return ExitCode.Done;
    }

    private static ListedClient Of(ClientServiceConfig client, IEnumerable<string> overridden) => new(
        client.ClientId.Value, client.CompanyName, client.StackType, client.ServiceIntegration.SsgEngine, Wire.Name(client.ServiceIntegration.IntegrationMode),
        Wire.Name(client.ServiceTier), [client.Environment, .. overridden.Where(environment => environment != client.Environment)], client.StackName);

    private static void Print(Printer printer, ListedClient[] clients, string folder)
    {
        if (clients.Length == 0)
            printer.Line($"No client in {folder} yet. `platform clients new` writes one.");
        else
            printer.Table(["Client", "Company", "Stack type", "Engine", "Mode", "Tier", "Environments", "Stack"], clients.Select(client => (IReadOnlyList<string?>)
            [
                client.ClientId, client.CompanyName, client.StackType, client.SsgEngine, client.IntegrationMode, client.ServiceTier, string.Join(", ", client.Environments), client.StackName,
            ]));
    }
}
