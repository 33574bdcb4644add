using Platform.Aws.Audit;
using Platform.Content.Cache;
using Platform.Content.Sources;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>Events about an article, page, product, …: the source record if newer, and what follows from it.</summary>
internal sealed class TellContent(SourceTable sources, SourceEffects effects, TimeProvider clock)
{
    public async Task<Told> TellAsync(Site site, UnifiedEvent unified, CancellationToken cancellationToken)
    {
        var record = SourceRecords.Of(unified, site.DefaultLocale, clock.GetUtcNow());
        var decision = await sources.WriteAsync(site, record, unified.Draft, cancellationToken);
        if (unified.Draft)
            return new Told([], Stages.DraftKept);

        // Also a stale revision tells since when the stock was what it is.
        var onlyStock = await effects.TellStockAsync(site, record, cancellationToken);

        var items = new HashSet<ItemKey>();
        await foreach (var standing in AffectedAsync(site, record, cancellationToken))
        {
            await foreach (var item in effects.ItemsAsync(site, standing, cancellationToken))
                items.Add(item);
        }

        return new Told(items, decision == SourceDecision.Stale ? Stages.Stale : Stages.Unchanged) { OnlyStock = onlyStock };
    }

    private IAsyncEnumerable<SourceRecord> AffectedAsync(Site site, SourceRecord record, CancellationToken cancellationToken) =>
        record.Locale == SourceKey.AllLocales
            ? sources.LocalesAsync(site, record.Key, draft: false, cancellationToken).Where(standing => standing.Locale != SourceKey.AllLocales)
            : StandingAsync(site, record, cancellationToken);

    private async IAsyncEnumerable<SourceRecord> StandingAsync(
        Site site, SourceRecord record, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return (await sources.FindAsync(site, record.Key, cancellationToken))?.Value ?? record;
    }
}
