using System.CommandLine;
using Platform.Cli.Commands.Clients;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary><c>platform webhooks register</c>: what to set at each provider of a client, word for word. It prints names of secrets, never values.</summary>
internal static class RegisterCommand
{
    private static readonly Argument<string> Id = new("client") { Description = "The client's id." };
    private static readonly Option<string?> Environment = new("--environment") { Description = "With the overrides of this environment: dev, staging or prod." };
    private static readonly Option<Uri?> Api = new("--api")
    {
        Description = "The address of the client's API: the output ApiUrl of its stack. Without it, the running platform's.",
        HelpName = "https://…",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : Refuse(result, $"--api takes an address such as https://abc123.execute-api.us-east-1.amazonaws.com, not '{result.Tokens[0].Value}'."),
    };

    static RegisterCommand() => Environment.AcceptOnlyFromAmong("dev", "staging", "prod");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "register", "What to set at each provider of a client: address, events, and where its secret is kept.",
            "webhooks register editorial-store --api https://abc123.execute-api.us-east-1.amazonaws.com",
            "webhooks register editorial-store --json") { Id, Environment, Api };
        command.SetAction(parsed => Run(host, parsed));
        return command;
    }

    private static int Run(CommandHost host, ParseResult parsed)
    {
        var surroundings = Surroundings.Of(host, parsed);
        var client = new ClientFiles(surroundings.ClientsFolder).Read(parsed.GetValue(Id)!, parsed.GetValue(Environment));
        var api = parsed.GetValue(Api) ?? surroundings.AddressFor(client.ClientId, "webhooks");
        WebhookRegistration[] registrations = [.. client.WebhookProviders.Select(provider => Of(client, provider, api))];
        new Printer(host, parsed).Write(registrations, printer => Print(printer, client, registrations));
        return ExitCode.Done;
    }

    private static WebhookRegistration Of(ClientServiceConfig client, ProviderId provider, Uri api)
    {
        var metadata = ProviderRegistry.Find(provider)!.Metadata;
        return new(
            provider,
            metadata.Name,
            new Uri(api, $"/clients/{client.ClientId}/webhooks/{provider}").ToString(),
            metadata.Handled,
            [.. client.Webhooks.Secrets.GetValueOrDefault(provider, []).Select(secret => secret.Ref)],
            metadata.Scheme,
            metadata.MediaTypeHint,
            [.. metadata.RefusedEvents.Select(refused => $"{refused.Key}: {refused.Value}")]);
    }

    private static void Print(Printer printer, ClientServiceConfig client, WebhookRegistration[] registrations)
    {
        if (registrations.Length == 0)
            printer.Line($"{client.ClientId} takes no webhooks.");
        foreach (var one in registrations)
        {
            printer.Line(one.Name);
            printer.Facts(
            [
                ("address", one.Url),
                ("events", string.Join("\n           ", one.Events)),
                ("leave out", string.Join("\n           ", one.LeaveOut)),
                ("secret", one.Secrets.Count == 0 ? "none is referred to: add webhooks.secrets to the client's file" : string.Join(", ", one.Secrets)),
                ("proof", one.Scheme),
                ("format", one.MediaType),
            ]);
            printer.Line("");
        }
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result, string fault)
    {
        result.AddError(fault);
        return null;
    }
}
