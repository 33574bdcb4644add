using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.Secrets;
using Platform.Cli.Commands.Clients;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary><c>platform webhooks register</c>: what to set at each provider of a client, word for word, or with <c>--apply</c> setting it. It prints names of secrets, never values.</summary>
internal static partial class RegisterCommand
{
    private static readonly Argument<string> Id = new("client") { Description = "The client's id." };
    private static readonly Option<string?> Environment = new("--environment") { Description = "With the overrides of this environment: dev, staging or prod." };
    private static readonly Option<Uri?> Api = new("--api")
    {
        Description = "The address of the client's API: the output ApiUrl of its stack. Without it, PLATFORM_API or the running platform's.",
        HelpName = "https://…",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : Refuse<Uri>(result, $"--api takes an address such as https://abc123.execute-api.us-east-1.amazonaws.com, not '{result.Tokens[0].Value}'."),
    };

    private static readonly Option<bool> Apply = new("--apply") { Description = "Set it by the provider's management API, where it has one: create the webhook, or bring it up to date. Nothing is deleted." };
    private static readonly Option<string?> Key = new("--key")
    {
        Description = "Where the key of the management API is: env:NAME, ssm:/path or secretsmanager:name, with --provider where there are several. Without it, env:<PROVIDER>_MANAGEMENT_KEY.",
        HelpName = "reference",
        // Who writes a key itself shall not read it in an error as well.
        CustomParser = result => Reference.IsMatch(result.Tokens[0].Value) ? result.Tokens[0].Value : Refuse<string>(result, "--key takes env:NAME, ssm:/path or secretsmanager:name: where the key is, not the key, which would stay in the shell's history."),
    };

    private static readonly Option<bool> Renew = new("--renew-secret") { Description = "Set the webhook's secret anew, also where the provider doesn't show whether it is ours: after a rotation." };

    [GeneratedRegex(@"\A(?:env:[A-Za-z_][A-Za-z0-9_]*|ssm:/.+|secretsmanager:.+)\z")]
    private static partial Regex Reference { get; }

    static RegisterCommand() => Environment.AcceptOnlyFromAmong("dev", "staging", "prod");

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand(
            "register", "What to set at each provider of a client: address, events, and where its secret is kept. With --apply it is set.",
            "webhooks register editorial-store --api https://abc123.execute-api.us-east-1.amazonaws.com",
            "webhooks register editorial-store --api https://abc123.execute-api.us-east-1.amazonaws.com --provider sanity --apply",
            "webhooks register editorial-store --json") { Id, Environment, Api, CommonOptions.Provider, Apply, Key, Renew };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(Apply) && (result.GetResult(Key) is not null || result.GetValue(Renew)))
                result.AddError("--key and --renew-secret go with --apply.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var target = RegistrationTarget.Of(
            host, parsed, parsed.GetValue(Api), surroundings => new ClientFiles(surroundings.ClientsFolder).Read(parsed.GetValue(Id)!, parsed.GetValue(Environment)));
        WebhookRegistration[] registrations = [.. Chosen(target.Client, CommonOptions.ProviderOf(parsed)).Select(provider => Of(target, provider))];
        if (parsed.GetValue(Apply))
            registrations = await ApplyAsync(target, registrations, parsed, cancellationToken);

        new Printer(host, parsed).Write(registrations, printer => RegistrationText.Print(printer, target.Client, registrations));
        return registrations.Any(one => one.Applied is { Refused: true }) ? ExitCode.Negative : ExitCode.Done;
    }

    private static async Task<WebhookRegistration[]> ApplyAsync(RegistrationTarget target, WebhookRegistration[] registrations, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Key) is not null && registrations.Length > 1)
            throw new CommandFault(ExitCode.Usage, $"--key opens one provider's API, and {target.Client.ClientId} has {string.Join(", ", registrations.Select(one => one.Provider))}.", "Add --provider.");

        await using var services = PlatformServices.Build(target.Surroundings);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };
        var setting = new Registrations(target, services.GetRequiredService<SecretReader>(), http, parsed.GetValue(Key), parsed.GetValue(Renew));
        var applied = new List<WebhookRegistration>();
        foreach (var one in registrations)
            applied.Add(one with { Applied = await setting.ApplyAsync(one.Provider, cancellationToken) });
        return [.. applied];
    }

    private static IEnumerable<ProviderId> Chosen(ClientServiceConfig client, ProviderId? one) =>
        one is not { } provider ? client.WebhookProviders
        : client.WebhookProviders.Contains(provider) ? [provider]
        : throw new CommandFault(ExitCode.Negative, $"{client.ClientId} takes no webhooks of '{provider}'.", client.WebhookProviders.Any() ? $"It takes those of {string.Join(", ", client.WebhookProviders)}." : null);

    private static WebhookRegistration Of(RegistrationTarget target, ProviderId provider)
    {
        var metadata = ProviderRegistry.Find(provider)!.Metadata;
        return new(
            provider,
            metadata.Name,
            target.UrlFor(provider),
            metadata.Handled,
            [.. target.SecretsOf(provider).Select(secret => secret.Ref)],
            metadata.Scheme,
            metadata.MediaTypeHint,
            [.. metadata.RefusedEvents.Select(refused => $"{refused.Key}: {refused.Value}")],
            metadata.Registration);
    }

    private static T? Refuse<T>(ArgumentResult result, string fault)
    {
        result.AddError(fault);
        return default;
    }
}
