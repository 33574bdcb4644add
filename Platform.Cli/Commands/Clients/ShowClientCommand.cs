using System.CommandLine;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients.Validation;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Clients;

/// <summary><c>platform clients show</c>: one client in one environment, with its computed names and tags.</summary>
internal static class ShowClientCommand
{
    private static readonly Argument<string> Id = new("client") { Description = "The client's id." };
    private static readonly Option<string?> Environment = new("--environment") { Description = "With the overrides of this environment: dev, staging or prod." };

    static ShowClientCommand() => Environment.AcceptOnlyFromAmong("dev", "staging", "prod");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "show", "One client: what it is made of, its computed names and tags, and what it still lacks.",
            "clients show editorial-store", "clients show editorial-store --environment dev --json") { Id, Environment };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var client = new ClientFiles(Surroundings.Of(host, parsed).ClientsFolder).Read(parsed.GetValue(Id)!, parsed.GetValue(Environment));
        var detail = new ClientDetail(client, client.StackType, client.StackName, client.ResourcePrefix, client.Tags, ClientValidation.Deployable(client));
        new Printer(host, parsed).Write(detail, printer => Print(printer, detail));
        return ExitCode.Done;
    }

    private static void Print(Printer printer, ClientDetail detail)
    {
        var (client, integration) = (detail.Config, detail.Config.ServiceIntegration);
        printer.Line($"{client.ClientId}: {client.CompanyName}, {client.Domain} ({client.Environment})");
        printer.Line("");
        printer.Facts(
        [
            ("tier", Wire.Name(client.ServiceTier)),
            ("management", client.ManagementModel is { } model ? Wire.Name(model) : null),
            ("delivery", Wire.Name(client.DeliveryModel)),
            ("cms", integration.CmsConfig?.Provider.Value),
            ("shop", integration.EcommerceConfig?.Provider.Value),
            ("engine", integration.SsgEngine),
            ("mode", Wire.Name(integration.IntegrationMode)),
            ("stack type", detail.StackType),
            ("stack", detail.StackName),
            ("resource prefix", detail.ResourcePrefix),
            ("tags", string.Join(", ", detail.Tags.Select(tag => $"{tag.Key}={tag.Value}"))),
        ]);
        MissingParts.Print(printer, detail.Missing);
    }
}
