using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>The events of one delivery about one entry or asset: what they share, and what is each locale's own.</summary>
internal sealed class ContentfulDelivery(NormalisationInput input, ContentfulTopic topic, JsonElement sys, ContentType type)
{
    private readonly ContentId _contentId = ContentId.Encode(sys.Text("id")!);

    // An unpublished entry has a deletedAt too.
    private readonly DateTimeOffset _changedAt = sys.Time("deletedAt")
        ?? sys.Time("updatedAt")
        ?? WireTime.Parse(input.Request.Header(ContentfulHeaders.EventTime))
        ?? input.SignedAt
        ?? input.ReceivedAt;

    /// <summary>What the entry is now in one locale.</summary>
    public UnifiedEvent Told(LocaleFields fields, int events)
    {
        var unresolved = new List<ContentfulLink>();
        var read = type == ContentType.Asset ? AssetFields.Read(fields) : EntryFields.Read(fields, type, unresolved);
        var partial = type == ContentType.Asset ? AssetFields.IsPartial(fields) : unresolved.Count > 0 || read.Title is null || read.Slug is null;
        var data = new EventData { ProviderSpecificPayload = Payload(unresolved), UnifiedFields = read, BuildRequired = !topic.IsDraft };
        return Event(ContentfulEvents.Of(topic, type), fields.Locale, events, data) with { Draft = topic.IsDraft, Partial = partial };
    }

    /// <param name="locale">Null for all.</param>
    public UnifiedEvent Removed(string? locale, int events) => Event(
        topic.IsRemoval ? ContentfulEvents.Of(topic, type) : EventType.ContentUnpublished,
        locale,
        events,
        new EventData { ProviderSpecificPayload = Payload([]), BuildRequired = true });

    private UnifiedEvent Event(EventType eventType, string? locale, int events, EventData data) => new()
    {
        EventId = EventId.Derive(input.ClaimKey, eventType, _contentId, locale),
        ClientId = input.Client.ClientId,
        Environment = input.Environment,
        EventType = eventType,
        DeliveryId = input.DeliveryId,
        DeliveryEvents = events,
        Provider = ContentfulMetadata.Id,
        ContentId = _contentId,
        ContentType = type,
        Locale = locale,
        Timestamp = _changedAt,
        Revision = Revision,
        OrderKey = OrderKey.From(_changedAt),
        Trust = input.Trust,
        Traceparent = input.Traceparent,
        Data = data,
    };

    /// <summary>Published states carry a revision, drafts a version: different counts.</summary>
    private string? Revision =>
        sys.Whole("revision") is { } revision ? $"{revision}"
        : sys.Whole("version") is { } version ? $"v{version}"
        : null;

    /// <summary>Who wrote it is in <c>sys</c> too, and stays behind.</summary>
    private JsonObject Payload(List<ContentfulLink> unresolved)
    {
        var payload = new JsonObject { ["topic"] = topic.ToString(), ["id"] = sys.Text("id") };
        if (ContentfulLink.Of(sys.Member("contentType")) is { } contentType)
            payload["content_type"] = contentType.Id;
        if (unresolved.Count > 0)
            payload["unresolved"] = new JsonArray([.. unresolved.Distinct().Select(link => JsonValue.Create(link.ToString()))]);
        return payload;
    }
}
