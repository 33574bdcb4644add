using Platform.Content.Cache;
using Platform.Content.Sources;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using EventId = Platform.Domain.Ids.EventId;

namespace Platform.Content.Syncing;

/// <summary>The events that a sync puts through the projector itself. They came by no delivery, and go to no topic.</summary>
internal static class SyncEvents
{
    private static readonly ContentId Whole = ContentId.Encode("sync");

    /// <summary>Why what a step changes is built: one event, so that one build is asked for.</summary>
    public static UnifiedEvent Cause(Site site, SyncCursor cursor, ProviderId provider, DateTimeOffset now) =>
        Event(site, cursor, provider, EventType.ContentUpdated, Whole, ContentType.Site, now);

    /// <summary>Whatever the published branch holds, whichever commit brought it.</summary>
    public static UnifiedEvent Repository(Site site, SyncCursor cursor, ProviderId provider, GitConfig repository, DateTimeOffset now) =>
        Cause(site, cursor, provider, now) with
        {
            Data = new EventData { UnifiedFields = new UnifiedFields { Git = new GitFields { Branch = repository.Branch } }, BuildRequired = true },
        };

    /// <summary>
    /// The source has it no longer. On equal order keys a delete wins (RULES B3), and whatever came since has a higher one: so it
    /// takes away what was found, and nothing newer.
    /// </summary>
    public static UnifiedEvent Gone(Site site, SyncCursor cursor, SourceRecord found, DateTimeOffset now) => Event(
        site, cursor, found.Provider, found.ContentType == ContentType.Product ? EventType.ProductDeleted : EventType.ContentDeleted, found.ContentId, found.ContentType, now) with
    {
        Locale = found.Locale,
        OrderKey = found.OrderKey,
    };

    private static UnifiedEvent Event(Site site, SyncCursor cursor, ProviderId provider, EventType type, ContentId id, ContentType contentType, DateTimeOffset now) => new()
    {
        EventId = EventId.Derive($"sync#{site.Partition}#{cursor.Sync}#{cursor.Step}", type, id, locale: null),
        ClientId = site.Client.ClientId,
        Environment = site.Environment,
        EventType = type,
        Provider = provider,
        ContentId = id,
        ContentType = contentType,
        Timestamp = now,
        Trust = Trust.Token,
        Data = new EventData { BuildRequired = true },
    };
}
