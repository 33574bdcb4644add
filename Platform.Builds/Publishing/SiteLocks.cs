using Platform.Aws.Documents;
using Platform.Builds.Rows;
using Platform.Builds.Settings;

namespace Platform.Builds.Publishing;

/// <summary>Opens intents, and takes over those whose lease is over.</summary>
internal sealed class SiteLocks(DocumentTable table, Worker worker, BuildSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);

    /// <returns>Null where an intent is open: unfinished, or somebody's who lives.</returns>
    public async Task<SiteLock?> TryOpenAsync(SiteKey site, Func<Intent, Intent> describe, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var intent = describe(new Intent { Kind = IntentKind.Publish, Owner = worker.Id, OpenedAt = now, LeaseUntil = now + settings.SiteLease });
        var version = await table.PutAsync(RowKeys.Intent(site), intent, 0, RowTypes.Intent, cancellationToken);
        return version is { } opened ? Held(new Document<Intent>(RowKeys.Intent(site), intent, opened)) : null;
    }

    /// <returns>Null where none is open, or its lease is not over.</returns>
    public async Task<SiteLock?> TryTakeOverAsync(SiteKey site, CancellationToken cancellationToken)
    {
        var open = await table.GetAsync(RowKeys.Intent(site), RowTypes.Intent, cancellationToken);
        var now = time.GetUtcNow();
        if (open is null || open.Value.LeaseUntil > now)
            return null;

        var taken = open.Value with { Owner = worker.Id, LeaseUntil = now + settings.SiteLease };
        var version = await table.PutAsync(open.Key, taken, open.Version, RowTypes.Intent, cancellationToken);
        return version is { } written ? Held(new Document<Intent>(open.Key, taken, written)) : null;
    }

    /// <summary>Waits for the site, at most two leases long; an intent that died meanwhile is finished first.</summary>
    /// <param name="repair">Finishes it.</param>
    public async Task<SiteLock?> OpenAsync(
        SiteKey site, Func<Intent, Intent> describe, Func<SiteLock, Task> repair, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + 2 * settings.SiteLease;
        do
        {
            if (await TryOpenAsync(site, describe, cancellationToken) is { } opened)
                return opened;
            if (await TryTakeOverAsync(site, cancellationToken) is { } dead)
                await repair(dead);
            else
                await Task.Delay(Again, time, cancellationToken);
        }
        while (time.GetUtcNow() < until);

        return null;
    }

    private SiteLock Held(Document<Intent> intent) => new(table, intent, settings.SiteLease, time);
}
