using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Domain.Clients.Schema;

namespace Platform.Cli.Commands.Schemas;

/// <summary><c>platform schema</c>: the JSON schema of clients' files, as it stands beside them.</summary>
internal static class PrintSchemaCommand
{
    private static readonly Option<bool> Override = new("--override") { Description = "Of <id>.<environment>.json, which lies over a client's file." };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("schema", "Print the JSON schema of clients' files.", "schema > clients/client.schema.json", "schema --override > clients/client.override.schema.json") { Override };
        command.SetAction(parsed =>
        {
            host.Output.Write(parsed.GetValue(Override) ? ClientSchema.OverrideJson() : ClientSchema.Json());
            return ExitCode.Done;
        });
        return command;
    }
}
