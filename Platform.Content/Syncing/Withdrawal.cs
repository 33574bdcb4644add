using System.Collections.Concurrent;
using Platform.Content.Cache;
using Platform.Content.Projection;
using Platform.Content.Sources;
using Platform.Domain.Content;

namespace Platform.Content.Syncing;

/// <summary>Takes away what a provider has no longer, if it was last written before the listing began (RULES B7).</summary>
internal sealed class Withdrawal(SourceTable sources, ToldTable told, TellContent content, Projector projector, TimeProvider clock)
{
    /// <summary>What a webhook brought just before may not be shown yet by the API that was read.</summary>
    public static readonly TimeSpan ApiLag = TimeSpan.FromMinutes(1);

    private const int AtMost = 100;

    public async Task<(SyncStep Done, SyncCursor? Next)> StepAsync(Site site, SyncSource source, SyncCursor cursor, CancellationToken cancellationToken)
    {
        var kept = await told.ReadAsync(site, cursor, cancellationToken);
        var gone = await sources.AllAsync(site, source.Provider, draft: false, cancellationToken)
            .Select(row => row.Value)
            .Where(record => record is { Deleted: false, Locale: not SourceKey.AllLocales } && !kept.Contains(record.Key.Item.ToString()))
            .Where(record => !(record.WrittenAt > cursor.Began - ApiLag))
            .Take(AtMost)
            .ToListAsync(cancellationToken);

        var items = new ConcurrentDictionary<ItemKey, bool>();
        foreach (var record in gone)
        {
            foreach (var item in (await content.TellAsync(site, SyncEvents.Gone(site, cursor, record, clock.GetUtcNow()), cancellationToken)).Items)
                items[item] = true;
        }

        var projection = await projector.FinishAsync(site, SyncEvents.Cause(site, cursor, source.Provider, clock.GetUtcNow()), Told.All(items.Keys), cancellationToken);
        var done = new SyncStep { ClientId = site.Client.ClientId, Phase = SyncPhase.Withdraw, Provider = source.Provider, Items = gone.Count, Changed = projection.Changed };
        return (done, gone.Count == AtMost ? cursor.On(after: null) : cursor.To(SyncPhase.Withdraw, cursor.Source + 1));
    }
}
