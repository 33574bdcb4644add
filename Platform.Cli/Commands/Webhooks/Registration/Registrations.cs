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

        var reference = keyReference ?? $"env:{Name(id, "MANAGEMENT_KEY")}";
        if (await secrets.ReadAsync(reference, cancellationToken) is not { Length: > 0 } key)
            return AppliedRegistration.Refuse($"There is no key for {provider.Metadata.Name} at {reference}.", "Set it, or name another place with --key env:NAME or --key ssm:/path.");
        var references = target.SecretsOf(id);
        if (await secrets.ReadAsync(references, cancellationToken) is not [var secret, ..])
            return AppliedRegistration.Refuse($"There is no live secret for {provider.Metadata.Name}{At(references)}.", "Store one under that name first: the intake refuses whatever it can't prove.");

        try
        {
            return AppliedRegistration.Of(await registrar.RegisterAsync(
                new RegistrationOrder { Client = target.Client, Http = http, Url = target.UrlFor(id), Secret = secret.Value, Key = key, Address = address, RenewSecret = renewSecret }, cancellationToken));
        }
        catch (RegistrationException fault)
        {
            return AppliedRegistration.Refuse(fault.Message, fault.Fix);
        }
    }

    private static string At(IReadOnlyList<SecretReference> references) =>
        references.Count == 0 ? "; webhooks.secrets refers to none" : $" at {string.Join(", ", references.Select(reference => reference.Ref))}";

    private static string Name(ProviderId id, string setting) => $"{id.Value.ToUpperInvariant()}_{setting}";

    private string? Setting(ProviderId id, string setting) => Configuration[Name(id, setting)] is { Length: > 0 } value ? value : null;
}
