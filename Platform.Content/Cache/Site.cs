using Platform.Aws.Content;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Content.Cache;

/// <summary>One client in one environment: a partition of the cache.</summary>
internal sealed record Site(ClientServiceConfig Client, string Environment)
{
    public string Partition { get; } = ContentKeys.Partition(Client.ClientId, Environment);

    public ProviderId? Cms => Client.ServiceIntegration.CmsConfig?.Provider;

    public ProviderId? Shop => Client.ServiceIntegration.EcommerceConfig?.Provider;

    public string DefaultLocale => Client.Content.DefaultLocale;
}
