using Platform.Aws.Content;
using Platform.Domain.Clients;
using Platform.Domain.Ids;

namespace Platform.Content.Cache;

/// <summary>One client in one environment: a partition of the cache.</summary>
internal sealed record Site(ClientServiceConfig Client, string Environment)
{
    public string Partition { get; } = ContentKeys.Partition(Client.ClientId, Environment);

    /// <summary>Who has the words: the CMS, or the Git host of a client without one.</summary>
    public ProviderId? Cms => Client.ContentProvider;

    public ProviderId? Shop => Client.ServiceIntegration.EcommerceConfig?.Provider;

    public string DefaultLocale => Client.Content.DefaultLocale;
}
