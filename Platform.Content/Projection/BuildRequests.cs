using System.Diagnostics;
using Platform.Aws.Content;
using Platform.Aws.Events;
using Platform.Content.Cache;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Content.Projection;

/// <summary>Asks for the builds that changed items owe, and then clears the debt (RULES B5).</summary>
internal sealed class BuildRequests(ContentCache cache, EventPublisher publisher, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>One request per causing event, with all items it changed. Asking twice is harmless: the event id is the same.</summary>
    public async Task PayAsync(Site site, IEnumerable<PublishResult> results, CancellationToken cancellationToken)
    {
        foreach (var request in results.Where(result => result.Owed is not null).GroupBy(result => result.Owed!.Cause))
        {
            var owed = request.MaxBy(result => result.Owed!.Priority)!.Owed!;
            var items = request.Select(result => result.Item).Order().ToList();
            await publisher.PublishAsync(Request(site, owed, items), cancellationToken);
            await Parallel.ForEachAsync(items, Options(cancellationToken), async (item, stop) => await ClearAsync(site, item, owed, stop));
        }
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };

    private async Task ClearAsync(Site site, ItemKey item, BuildOwed owed, CancellationToken cancellationToken) => await cache.Table.ChangeAsync(
        ContentKeys.Published(site.Partition, item),
        ContentRows.Published,
        row => PublishedRows.Paid(row, owed, clock.GetUtcNow()),
        cancellationToken);

    /// <summary>Asks for a preview of a draft: its own lane, so nothing is owed for it, and one that is lost comes with the next.</summary>
    public Task PreviewAsync(Site site, UnifiedEvent draft, CancellationToken cancellationToken) => publisher.PublishAsync(
        Request(site, draft.EventId, draft.DeliveryId, draft.DeliveryEvents, draft.Timestamp, Activity.Current?.Id ?? draft.Traceparent, new EventData
        {
            UnifiedFields = new UnifiedFields { Build = new BuildFields { Cause = draft.EventId, CauseProvider = draft.Provider } },
            BuildRequired = true,
            Priority = Priority.Normal,
        }) with
        { Draft = true },
        cancellationToken);

    private static UnifiedEvent Request(Site site, BuildOwed owed, IEnumerable<ItemKey> items) =>
        Request(site, owed.Cause, owed.DeliveryId, owed.DeliveryEvents, owed.Timestamp, owed.Traceparent, new EventData
        {
            UnifiedFields = new UnifiedFields
            {
                Build = new BuildFields
                {
                    Cause = owed.Cause,
                    CauseProvider = owed.CauseProvider,
                    ChangedItems = [.. items.Select(item => item.ToString())],
                },
            },
            BuildRequired = true,
            Priority = owed.Priority,
        });

    private static UnifiedEvent Request(
        Site site, EventId cause, DeliveryId? delivery, int? deliveryEvents, DateTimeOffset timestamp, string? traceparent, EventData data)
    {
        var content = ContentId.Encode(cause.Value);
        return new UnifiedEvent
        {
            EventId = EventId.Derive(cause.Value, EventType.BuildRequested, content, locale: null),
            ClientId = site.Client.ClientId,
            Environment = site.Environment,
            EventType = EventType.BuildRequested,
            DeliveryId = delivery,
            DeliveryEvents = deliveryEvents,
            Provider = ProviderId.Platform,
            ContentId = content,
            ContentType = ContentType.Site,
            Timestamp = timestamp,
            Traceparent = traceparent,
            Data = data,
        };
    }
}
