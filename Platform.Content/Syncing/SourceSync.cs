using System.Collections.Concurrent;
using Platform.Content.Cache;
using Platform.Content.Git;
using Platform.Content.Projection;
using Platform.Content.Pulling;
using Platform.Content.Sources;
using Platform.Domain.Content;

namespace Platform.Content.Syncing;

/// <summary>Takes over what one source has: a page of a provider's API, or the whole published branch of a repository.</summary>
internal sealed class SourceSync(ApiPull api, GitClones clones, TellContent content, Projector projector, ToldTable told, TimeProvider clock)
{
    /// <summary>Small enough for the thirty seconds that a function has.</summary>
    private const int PageSize = 100;
    private const int AtOnce = 16;

    public Task<(SyncStep Done, SyncCursor? Next)> StepAsync(Site site, SyncSource source, SyncCursor cursor, CancellationToken cancellationToken) =>
        source.InRepository ? ReadRepositoryAsync(site, source, cursor, cancellationToken) : ReadPageAsync(site, source, cursor, cancellationToken);

    private async Task<(SyncStep, SyncCursor?)> ReadPageAsync(Site site, SyncSource source, SyncCursor cursor, CancellationToken cancellationToken)
    {
        var page = await api.ReadPageAsync(site.Client, site.Environment, source.Provider, cursor.After, PageSize, cancellationToken);
        var published = page.Events.Where(unified => !unified.Draft).ToList();
        await told.NoteAsync(site, cursor, published.Where(unified => !SourceRecords.IsRemoval(unified.EventType)).Select(unified => new ItemKey(unified.ContentId, unified.Locale ?? site.DefaultLocale)), cancellationToken);

        var items = new ConcurrentDictionary<ItemKey, bool>();
        await Parallel.ForEachAsync(published, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (unified, stop) =>
        {
            foreach (var item in (await content.TellAsync(site, unified, stop)).Items)
                items[item] = true;
        });

        var cause = SyncEvents.Cause(site, cursor, source.Provider, clock.GetUtcNow());
        var projection = await projector.FinishAsync(site, cause, Told.All(items.Keys), cancellationToken);
        return (Done(site, source, published.Count, projection), page.Next is { } next ? cursor.On(next) : cursor.To(SyncPhase.Read, cursor.Source + 1));
    }

    private async Task<(SyncStep, SyncCursor?)> ReadRepositoryAsync(Site site, SyncSource source, SyncCursor cursor, CancellationToken cancellationToken)
    {
        var tip = await clones.PublishedTipAsync(site.Client, cancellationToken);
        var whole = SyncEvents.Repository(site, cursor, source.Provider, site.Client.Repository!, clock.GetUtcNow());
        return (Done(site, source, tip.Files.Count, await projector.ProjectAsync(site, whole, cancellationToken)), cursor.To(SyncPhase.Read, cursor.Source + 1));
    }

    private static SyncStep Done(Site site, SyncSource source, int items, ProjectionResult projection) => new()
    {
        ClientId = site.Client.ClientId,
        Phase = SyncPhase.Read,
        Provider = source.Provider,
        Items = items,
        Changed = projection.Changed,
        Faults = projection.Faults,
    };
}
