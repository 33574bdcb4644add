using Platform.Domain.Catalog;

namespace Platform.Cli.Commands.Providers;

/// <summary>What the catalog says of a provider, and what its class does with webhooks.</summary>
/// <param name="Webhooks">Null where the catalog knows a provider that nothing receives yet.</param>
internal sealed record ListedProvider(ProviderEntry Provider, ProviderWebhooks? Webhooks);
