using System.Runtime.CompilerServices;
using Platform.Aws.Deliveries;
using Platform.Aws.Secrets;
using Platform.Builds.Rows;
using Platform.Builds.Snapshots;
using Platform.Content.Git;
using Platform.Content.Pulling;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Providers.Pulling;

namespace Platform.Direct.Sources;

/// <summary>Direct mode: the source itself, each time (RULES E3).</summary>
internal sealed class PulledContent(ContentPull pull, AnnouncedCommits announced, DeliveryReader deliveries, ClientDirectory clients) : IContentSource
{
    private const int NewestLookedAt = 20;

    /// <summary>What is read from the source is whole, or the reading fails.</summary>
    public Task<bool> IsCompleteAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken) => Task.FromResult(true);

    public async IAsyncEnumerable<ContentItem> ReadAsync(SiteKey site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await PullAsync(clients.Find(site.Client)!, site.Environment, cancellationToken))
            yield return item;
    }

    /// <summary>When the newest delivery came that has not had its whole effect: there is no other sign of a change.</summary>
    public async Task<DateTimeOffset?> NewestChangeAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var source = clients.Find(site.Client)?.ContentProvider;
        var newest = await deliveries.ListAsync(site.Client, site.Environment, NewestLookedAt, null, cancellationToken);
        return newest.FirstOrDefault(delivery => delivery.State == DeliveryState.Accepted && delivery.Events > 0 && delivery.Provider == source)?.ReceivedAt;
    }

    private async Task<IReadOnlyList<ContentItem>> PullAsync(ClientServiceConfig client, string environment, CancellationToken cancellationToken)
    {
        try
        {
            await announced.RequireAsync(client, environment, cancellationToken);
            return await pull.ReadAsync(client, environment, cancellationToken).ToListAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is ContentReadException or RepositoryUnavailableException or SecretUnavailableException)
        {
            throw new ContentUnavailableException(fault.Message, fault);
        }
    }
}
