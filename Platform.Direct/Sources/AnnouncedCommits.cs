using Platform.Aws.Deliveries;
using Platform.Content.Git;
using Platform.Domain.Clients;
using Platform.Domain.Events;

namespace Platform.Direct.Sources;

/// <summary>
/// Whether a Git host shows the pushes that it has just told of: a build of an older tip must not settle them. The newest push
/// decides, as a branch that holds it holds those before.
/// </summary>
internal sealed class AnnouncedCommits(DeliveryReader deliveries, GitClones clones, TimeProvider time)
{
    private const int NewestLookedAt = 5;

    /// <exception cref="RepositoryUnavailableException">The host lags behind its own webhooks.</exception>
    public async Task RequireAsync(ClientServiceConfig client, string environment, CancellationToken cancellationToken)
    {
        if (client.Repository is not { } repository || GitClones.IsLocal(repository))
            return;

        var newest = await deliveries.ListAsync(client.ClientId, environment, NewestLookedAt, null, cancellationToken);
        foreach (var delivery in newest.Where(delivery => delivery.State == DeliveryState.Accepted))
        {
            if (await AnnouncedAsync(delivery, repository.Branch, cancellationToken) is not { } commit)
                continue;

            var clone = clones.Of(client);
            var tip = await clone.TipAsync(repository.Branch, cancellationToken);
            if (HostLag.IsLikely(tip is not null && clone.Holds(tip, commit), delivery.ReceivedAt, time.GetUtcNow()))
                throw new RepositoryUnavailableException($"The branch {repository.Branch} of {client.ClientId} does not hold the commit {commit} yet.");
            return;
        }
    }

    /// <returns>The commit that the delivery says the branch is at; null where it says nothing of it.</returns>
    private async Task<string?> AnnouncedAsync(DeliveryRecord delivery, string branch, CancellationToken cancellationToken)
    {
        if (await deliveries.EventsAsync(delivery.Id, cancellationToken) is not [var first, ..]
            || await deliveries.ReadEventAsync(delivery.Id, first.Id, cancellationToken) is not { } stored)
            return null;

        return EventJson.Parse(stored.Bytes).Data.UnifiedFields.Git is { } git && git.Branch == branch ? git.After : null;
    }
}
