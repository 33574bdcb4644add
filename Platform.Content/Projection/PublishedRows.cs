using Platform.Aws.Content;
using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Projection;

/// <summary>What the row of a published item becomes. Pure.</summary>
internal static class PublishedRows
{
    /// <summary>How long the row of an item that is gone stays.</summary>
    private static readonly TimeSpan RemovedKept = TimeSpan.FromDays(7);

    /// <returns>Null where the row is already right.</returns>
    public static PublishedRow? Next(PublishedRow? row, ContentItem? item, UnifiedEvent cause, DateTimeOffset now)
    {
        var hash = item is null ? null : ContentHash.Of(item);
        if (hash != row?.Hash)
        {
            var changes = (row?.Changes ?? 0) + 1;
            return new PublishedRow
            {
                Item = item is null ? null : item with { Version = changes },
                Hash = hash,
                Changes = changes,
                ChangedAt = now,
                Owed = Owed(cause, PriorityOf(row?.Item, item, cause), row?.Owed, now),
            };
        }

        if (row is null || item is null)
            return null;
        var current = item with { Version = row.Changes };
        return ItemJson.Serialize(current).AsSpan().SequenceEqual(ItemJson.Serialize(row.Item!)) ? null : row with { Item = current };
    }

    /// <returns>The row after its build was asked for; null where it owes another event's.</returns>
    public static PublishedRow? Paid(PublishedRow? row, BuildOwed paid, DateTimeOffset now) => row?.Owed?.Cause != paid.Cause
        ? null
        : row with { Owed = null, ExpiresAt = row.Item is null ? now + RemovedKept : null };

    // Selling out, or coming back, can't wait for the quiet period.
    private static Priority PriorityOf(ContentItem? before, ContentItem? after, UnifiedEvent cause) =>
        before?.Product is { } was && after?.Product is { } isNow && was.Available != isNow.Available ? Priority.High
        : cause.Data.BuildRequired && !(cause.EventType == EventType.InventoryChanged && DifferInStockOnly(before, after)) ? cause.Data.Priority
        : Priority.Low;

    // Looked at besides the event: the write of an edit before it may have been left to it by a crash.
    private static bool DifferInStockOnly(ContentItem? before, ContentItem? after) =>
        before?.Product is { } was && after?.Product is { } isNow
        && ContentHash.Of(before) != ContentHash.Of(after)
        && ContentHash.Of(before with { Product = was with { Stock = isNow.Stock } }) == ContentHash.Of(after);

    // An older event's build that is still owed is in this one: its change is part of the item.
    private static BuildOwed Owed(UnifiedEvent cause, Priority priority, BuildOwed? older, DateTimeOffset now) => new()
    {
        Cause = cause.EventId,
        CauseProvider = cause.Provider,
        Priority = older is not null && older.Priority > priority ? older.Priority : priority,
        Timestamp = now,
        DeliveryId = cause.DeliveryId,
        DeliveryEvents = cause.DeliveryEvents,
        Traceparent = cause.Traceparent,
    };
}
