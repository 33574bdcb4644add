using Platform.Aws.Content;
using Platform.Content.Cache;
using Platform.Content.Projection;
using Platform.Domain.Content;
using Platform.Domain.Ids;

namespace Platform.Content.Syncing;

/// <summary>
/// Composes published items anew from what their sources say now. Of a former CMS or shop nobody reads the sources any more, so
/// what they alone told goes with this, and what they told of a product beside others does.
/// </summary>
internal sealed class Composing(ContentCache cache, Projector projector, TimeProvider clock)
{
    private const int AtMost = 200;

    public async Task<(SyncStep Done, SyncCursor? Next)> StepAsync(Site site, SyncCursor cursor, CancellationToken cancellationToken)
    {
        var rows = await cache.Table
            .QueryAsync(site.Partition, ContentKeys.PublishedPrefix, ContentRows.Published, pageSize: AtMost, after: cursor.After, cancellationToken: cancellationToken)
            .Take(AtMost)
            .ToListAsync(cancellationToken);

        var items = rows.Select(row => row.Value.Item).OfType<ContentItem>().Select(ItemKey.Of).ToList();
        var cause = SyncEvents.Cause(site, cursor, site.Cms ?? site.Shop ?? ProviderId.Platform, clock.GetUtcNow());
        var projection = await projector.FinishAsync(site, cause, Told.All(items), cancellationToken);
        var done = new SyncStep { ClientId = site.Client.ClientId, Phase = SyncPhase.Compose, Items = items.Count, Changed = projection.Changed };
        return (done, rows.Count == AtMost ? cursor.On(rows[^1].Key.Sort) : null);
    }
}
