using Platform.Content.Cache;
using Platform.Content.Sources;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Content.Git.Projection;

/// <summary>An event about a client's repository, and the clone that it is read by.</summary>
internal sealed record GitPush(Site Site, UnifiedEvent Unified, GitClone Repository, TimeProvider Clock)
{
    public GitFields Git => Unified.Data.UnifiedFields.Git!;

    /// <summary>The branch whose content is published.</summary>
    public string Published => Site.Client.Repository!.Branch;

    public SourceKey KeyOf(ItemKey item) => new(Unified.Provider, item.Id, item.Locale);

    /// <summary>What a branch holds now.</summary>
    /// <returns>Null where there is no such branch.</returns>
    /// <exception cref="RepositoryUnavailableException">The host can't be asked, or does not show this push yet.</exception>
    public async Task<GitTip?> TipAsync(string branch, CancellationToken cancellationToken)
    {
        var tip = await Repository.TipAsync(branch, cancellationToken);
        if (branch == Git.Branch && Git.After is { } after && !GitClones.IsLocal(Site.Client.Repository!))
        {
            var received = Unified.DeliveryId is { } delivery ? ReceiptTime.Of(delivery) : null;
            if (HostLag.IsLikely(tip is not null && Repository.Holds(tip, after), received, Clock.GetUtcNow()))
                throw new RepositoryUnavailableException($"The branch {branch} of {Site.Client.ClientId} does not hold the commit {after} yet.");
        }

        return tip;
    }
}
