using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Providers.Git;

/// <summary>The events of one push. They say what changed; whoever needs the words reads the branch's tip (RULES B2).</summary>
internal sealed record GitEvents(NormalisationInput Input, ProviderId Provider, GitPush Push, string Branch, bool Draft)
{
    // One delivery's events wait for each other: beyond this, reading the difference once is less work.
    private const int MostEvents = 100;

    public NormalisationResult Of(IReadOnlyList<ContentChange> changes) => changes.Count switch
    {
        0 => new NormalisationResult.Ignored("It changes no file of the content's folder."),
        > MostEvents => new NormalisationResult.Events([Range()]),
        _ => new NormalisationResult.Events([.. changes.Select(change => Of(change, changes.Count))]),
    };

    private UnifiedEvent Of(ContentChange change, int count) =>
        Event(TypeOf(change), change.Item.Id, change.Item.Type, change.Item.Locale, change.Path, change.Change, count);

    /// <summary>One event for whatever lies between the two commits.</summary>
    public UnifiedEvent Range() =>
        Event(EventType.ContentUpdated, ContentId.Encode($"git:{Branch}"), ContentType.Site, locale: null, path: null, change: null, count: 1);

    private static EventType TypeOf(ContentChange change) => (change.Item.Type, change.Change) switch
    {
        (ContentType.Product, FileChange.Removed) => EventType.ProductDeleted,
        (ContentType.Product, _) => EventType.ProductUpdated,
        (_, FileChange.Added) => EventType.ContentCreated,
        (_, FileChange.Removed) => EventType.ContentDeleted,
        _ => EventType.ContentUpdated,
    };

    private UnifiedEvent Event(EventType eventType, ContentId id, ContentType type, string? locale, string? path, FileChange? change, int count) => new()
    {
        EventId = EventId.Derive(Input.ClaimKey, eventType, id, locale),
        ClientId = Input.Client.ClientId,
        Environment = Input.Environment,
        EventType = eventType,
        DeliveryId = Input.DeliveryId,
        DeliveryEvents = count,
        Provider = Provider,
        ContentId = id,
        ContentType = type,
        Locale = locale,
        // A commit's time is its author's clock, and may be years before the push.
        Timestamp = Input.SignedAt ?? Input.ReceivedAt,
        Revision = Push.After,
        OrderKey = null,
        Draft = Draft,
        Trust = Input.Trust,
        Traceparent = Input.Traceparent,
        Data = new EventData
        {
            ProviderSpecificPayload = Payload(path, change),
            UnifiedFields = new UnifiedFields { Git = new GitFields { Branch = Branch, Before = Push.Before, After = Push.After, Path = path } },
            BuildRequired = !Draft,
        },
    };

    private JsonObject Payload(string? path, FileChange? change)
    {
        var payload = new JsonObject();
        (string Name, string? Value)[] members =
        [
            ("repository", Push.Repository), ("ref", Push.Ref), ("before", Push.Before), ("after", Push.After),
            ("path", path), ("change", change is { } made ? Wire.Name(made) : null),
        ];
        foreach (var (name, value) in members)
        {
            if (value is not null)
                payload[name] = value;
        }

        return payload;
    }
}
