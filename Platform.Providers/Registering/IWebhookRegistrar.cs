using Platform.Domain.Clients;

namespace Platform.Providers.Registering;

/// <summary>
/// What of a provider sets a client's webhook by the provider's management API. It creates, brings up to date or leaves alone, and
/// deletes nothing; a provider without it is set by hand, as <see cref="ProviderMetadata.Registration"/> says.
/// </summary>
public interface IWebhookRegistrar
{
    /// <summary>What keeps this client's webhook from being set so; null where nothing does.</summary>
    string? ByHand(ClientServiceConfig client);

    /// <exception cref="RegistrationException">The provider can't be reached, or refuses.</exception>
    Task<Registered> RegisterAsync(RegistrationOrder order, CancellationToken cancellationToken);
}
