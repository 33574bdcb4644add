using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Schema;
using Platform.Domain.Clients.Validation;

namespace Platform.Cli.Commands.Clients;

/// <summary><c>platform clients new</c>: writes a valid client, and says what it will be called, what it costs and what it still lacks.</summary>
internal static class NewClientCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "new", "Write a new client's file. Asks for what no option says; exit code 1: something given is wrong, and nothing is written.",
            "clients new",
            "clients new --template tier1_composed_client --id acme-corp --company 'Acme Corp' --domain acme-corp.example --email studio@acme-corp.example",
            "clients new --template tier2_professional_client --cms sanity --setting project_id=zp7mbokg --setting dataset=production …");
        foreach (var option in NewClientOptions.All)
            command.Options.Add(option);
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var printer = new Printer(host, parsed);
        var files = new ClientFiles(Surroundings.Of(host, parsed).ClientsFolder);
        var client = ClientDraft.Of(NewClientDialogue.Ask(parsed, new Questions(host, host.CanAsk && !printer.Json), files));
        if (ClientValidation.Valid(client) is { Count: > 0 } faults)
            throw new CommandFault(ExitCode.Negative, "Nothing was written:" + string.Concat(faults.Select(Line)));

        var written = Written(files, client);
        printer.Write(written, _ => Print(printer, written));
        return ExitCode.Done;
    }

    private static WrittenClient Written(ClientFiles files, ClientServiceConfig client)
    {
        var path = files.PathOf(client.ClientId.Value);
        if (File.Exists(path))
            throw new CommandFault(ExitCode.Negative, $"{path} is there already.", "Choose another --id, or edit that file.");

        File.WriteAllText(path, ClientFile.Text(client));
        var schema = Path.Combine(files.Folder, ClientSchema.FileName);
        if (!File.Exists(schema))
            File.WriteAllText(schema, ClientSchema.Json());

        var costs = ClientCosts.Of(client);
        return new WrittenClient(
            path, client.ClientId.Value, client.StackType, client.DeploymentName, client.ResourcePrefix, costs.MonthlyCostRange, costs.SetupCostRange,
            [.. client.Webhooks.Secrets.Values.SelectMany(references => references).Select(reference => reference.Ref)], ClientValidation.Deployable(client));
    }

    private static void Print(Printer printer, WrittenClient written)
    {
        printer.Line($"Wrote {written.File}");
        printer.Line("");
        printer.Facts(
        [
            ("stack type", written.StackType),
            ("deployment", written.DeploymentName),
            ("resource prefix", written.ResourcePrefix),
            ("monthly", Words.Dollars(written.MonthlyCost)),
            ("set-up", Words.Dollars(written.SetupCost)),
            ("secrets", string.Join(", ", written.Secrets)),
        ]);
        MissingParts.Print(printer, written.Missing);
    }

    private static string Line(ClientFault fault) => $"\n  {fault.Path} {(fault.Value is null ? "is missing" : $"'{fault.Value}'")}: {fault.Rule} {fault.Fix}";
}
