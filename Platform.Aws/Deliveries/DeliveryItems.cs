using Amazon.DynamoDBv2.Model;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using static Platform.Aws.Deliveries.DeliveryAttributes;
using ContentType = Platform.Domain.Events.ContentType;

namespace Platform.Aws.Deliveries;

/// <summary>Delivery records and their events as items of the table.</summary>
public static class DeliveryItems
{
    public static Dictionary<string, AttributeValue> Of(DeliveryRecord record) => DeliveryKeys
        .Item(DeliveryKeys.DeliveryOf(record.Id), DeliveryKeys.Record)
        .With(ClientEnvironment, DeliveryKeys.ClientEnvironment(record.Client, record.Environment))
        .With(ReceivedAt, record.ReceivedAt)
        .With(Client, record.Client.Value)
        .With(DeliveryAttributes.Environment, record.Environment)
        .With(Provider, record.Provider.Value)
        .With(NativeId, record.NativeId)
        .With(Kind, record.Kind)
        .With(State, Wire.Name(record.State))
        .With(Reason, record.Reason)
        .With(Code, record.Code)
        .With(Secret, record.Secret)
        .With(DeliveryAttributes.Trust, Wire.Name(record.Trust))
        .With(SignedAt, record.SignedAt)
        .With(DeliveryAttributes.Path, record.Path)
        .With(Headers, record.Headers)
        .With(BodyHash, record.BodyHash)
        .With(BodySize, record.BodySize)
        .With(EventCount, record.Events)
        .With(RequestId, record.RequestId)
        .With(Traceparent, record.Traceparent)
        .With(ClaimKey, record.ClaimKey)
        .With(BodyKey, record.BodyKey);

    public static DeliveryRecord Record(Dictionary<string, AttributeValue> item) => new()
    {
        Id = DeliveryKeys.DeliveryIn(item.Required(Pk)),
        Client = new ClientId(item.Required(Client)),
        Environment = item.Required(DeliveryAttributes.Environment),
        Provider = new ProviderId(item.Required(Provider)),
        NativeId = item.Required(NativeId),
        Kind = item.Text(Kind) ?? "",
        ReceivedAt = item.Instant(ReceivedAt)!.Value,
        State = Wire.Parse<DeliveryState>(item.Required(State))!.Value,
        Reason = item.Text(Reason),
        Code = item.Text(Code),
        Secret = item.Text(Secret) ?? "",
        Trust = Wire.Parse<Trust>(item.Required(DeliveryAttributes.Trust))!.Value,
        SignedAt = item.Instant(SignedAt),
        Path = item.Required(DeliveryAttributes.Path),
        Headers = item.HeaderList(Headers),
        BodyHash = item.Required(BodyHash),
        BodySize = (int)item.Number(BodySize)!.Value,
        Events = (int)item.Number(EventCount)!.Value,
        RequestId = item.Required(RequestId),
        Traceparent = item.Text(Traceparent),
        ClaimKey = item.Required(ClaimKey),
        BodyKey = item.Text(BodyKey),
    };

    public static Dictionary<string, AttributeValue> Of(UnifiedEvent unified, DeliveryId delivery) => DeliveryKeys
        .Item(DeliveryKeys.DeliveryOf(delivery), DeliveryKeys.EventOf(unified.EventId))
        .With(State, Wire.Name(DeliveryEventState.Stored))
        .With(DeliveryAttributes.EventType, Wire.Name(unified.EventType))
        .With(DeliveryAttributes.ContentType, Wire.Name(unified.ContentType))
        .With(DeliveryAttributes.ContentId, unified.ContentId.Value)
        .With(Locale, unified.Locale);

    public static DeliveryEvent Event(Dictionary<string, AttributeValue> item) => new()
    {
        Id = new EventId(item.Required(Sk)[DeliveryKeys.EventPrefix.Length..]),
        State = EventState(item),
        EventType = Wire.Parse<EventType>(item.Required(DeliveryAttributes.EventType))!.Value,
        ContentType = Wire.Parse<ContentType>(item.Required(DeliveryAttributes.ContentType))!.Value,
        ContentId = new ContentId(item.Required(DeliveryAttributes.ContentId)),
        Locale = item.Text(Locale),
        Publishes = (int)(item.Number(Publishes) ?? 0),
        PublishedAt = item.Instant(PublishedAt),
        SettledAt = item.Instant(SettledAt),
    };

    public static DeliveryEventState EventState(Dictionary<string, AttributeValue> item) =>
        Wire.Parse<DeliveryEventState>(item.Required(State))!.Value;

    internal static bool IsEvent(Dictionary<string, AttributeValue> item) =>
        item.Required(Sk).StartsWith(DeliveryKeys.EventPrefix, StringComparison.Ordinal);
}
