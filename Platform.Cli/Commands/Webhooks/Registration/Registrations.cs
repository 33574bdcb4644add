using Microsoft.Extensions.Configuration;
using Platform.Aws.Secrets;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Registering;

namespace Platform.Cli.Commands.Webhooks.Registration;

/// <summary>
/// Sets webhooks by their providers' management APIs. A provider's key is <c>&lt;PROVIDER&gt;_MANAGEMENT_KEY</c>, or where a reference
/// says; <c>&lt;PROVIDER&gt;_MANAGEMENT_URL</c> points its API elsewhere. Neither key nor secret is ever told.
/// </summary>
internal sealed class Registrations(RegistrationTarget target, SecretReader secrets, HttpClient http, string? keyReference, bool renewSecret)
{
    private IConfiguration Configuration => target.Surroundings.Configuration;

    public async Task<AppliedRegistration> ApplyAsync(ProviderId id, CancellationToken cancellationToken)
    {
        var provider = ProviderRegistry.Find(id)!;
        if (provider is not IWebhookRegistrar registrar)
            return AppliedRegistration.ByHand(provider.Metadata.Registration);
        if (registrar.ByHand(target.Client) is { } why)
            return AppliedRegistration.ByHand(why);

        var address = Setting(id, "MANAGEMENT_URL");
        if (target.Api.IsLoopback && !(Uri.TryCreate(address, UriKind.Absolute, out var elsewhere) && elsewhere.IsLoopback))
            return AppliedRegistration.Refuse($"{provider.Metadata.Name} can't send to {target.Api}: it is this machine's own.", "Give the address of the client's deployment with --api.");

        try
        {
            return await RegisterAsync(provider.Metadata, registrar, address, cancellationToken);
        }
        catch (RegistrationException fault)
        {
            return AppliedRegistration.Refuse(fault.Message, fault.Fix);
        }
        catch (Exception fault) when (CommandFault.Of(fault) is { } told)
        {
            // One provider's outage, such as of the store of its secret, hides nothing of what was set at the others.
            return AppliedRegistration.Refuse(told.Message, told.Fix ?? "Run it again later: what is set already stays.");
        }
    }

    private async Task<AppliedRegistration> RegisterAsync(ProviderMetadata provider, IWebhookRegistrar registrar, string? address, CancellationToken cancellationToken)
    {
        var id = provider.Id;
        var reference = keyReference ?? $"env:{Name(id, "MANAGEMENT_KEY")}";
        if (await secrets.ReadAsync(reference, cancellationToken) is not { Length: > 0 } key)
            return AppliedRegistration.Refuse($"There is no key for {provider.Name} at {reference}.", "Set it, or name another place with --key env:NAME or --key ssm:/path.");
        // A header's fault would repeat it.
        if (key.Any(character => character is <= ' ' or > '~'))
            return AppliedRegistration.Refuse($"The key at {reference} holds a blank, a line feed or another character that no key has.", "Store it without.");
        var references = target.SecretsOf(id);
        if (await secrets.ReadAsync(references, cancellationToken) is not [var secret, ..])
            return AppliedRegistration.Refuse($"There is no live secret for {provider.Name}{At(references)}.", "Store one under that name first: the intake refuses whatever it can't prove.");

        return AppliedRegistration.Of(await registrar.RegisterAsync(
            new RegistrationOrder { Client = target.Client, Http = http, Url = target.UrlFor(id), Secret = secret.Value, Key = key, Address = address, RenewSecret = renewSecret }, cancellationToken));
    }

    private static string At(IReadOnlyList<SecretReference> references) =>
        references.Count == 0 ? "; webhooks.secrets refers to none" : $" at {string.Join(", ", references.Select(reference => reference.Ref))}";

    private static string Name(ProviderId id, string setting) => $"{id.Value.ToUpperInvariant()}_{setting}";

    private string? Setting(ProviderId id, string setting) => Configuration[Name(id, setting)] is { Length: > 0 } value ? value : null;
}
