using System.Diagnostics.CodeAnalysis;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Settings;
using Platform.Webhooks.Answers;

namespace Platform.Webhooks.Receiving;

/// <summary>The clients and providers that webhooks may name.</summary>
internal sealed class TargetDirectory(ClientDirectory clients, IEnumerable<IWebhookProvider> providers, PlatformSettings settings)
{
    private readonly Dictionary<ProviderId, IWebhookProvider> _providers = providers.ToDictionary(p => p.Metadata.Id);

    /// <param name="client">Null for the deployment's own.</param>
    public bool TryFind(
        ClientId? client,
        ProviderId provider,
        [NotNullWhen(true)] out WebhookTarget? target,
        [NotNullWhen(false)] out Problem? problem)
    {
        target = null;
        problem = null;
        if ((client ?? settings.DefaultClient) is not { } id)
            problem = Refusals.NoDefaultClient();
        else if (clients.Find(id) is not { } config)
            problem = Refusals.ClientUnknown(id);
        else if (!_providers.TryGetValue(provider, out var found))
            problem = Refusals.ProviderUnknown(provider, _providers.Keys);
        else if (!config.Providers.Contains(provider))
            problem = Refusals.ProviderNotUsed(provider, config);
        else if (!config.WebhookProviders.Contains(provider))
            problem = Refusals.WebhooksDisabled(config);
        else
            target = new WebhookTarget(config, found);
        return target is not null;
    }
}
