using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Domain.Clients;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;
using static Platform.Aws.Deliveries.DeliveryAttributes;
using ContentType = Platform.Domain.Events.ContentType;

namespace Platform.Aws.Deliveries;

/// <summary>Delivery records and their events as items of the table.</summary>
public static class DeliveryItems
{
    public static Dictionary<string, AttributeValue> Of(DeliveryRecord record) => Items
        .Key(DeliveryKeys.DeliveryOf(record.Id), DeliveryKeys.Record)
        .Set(ClientEnvironment, Items.ClientEnv(record.Client, record.Environment))
        .Set(ReceivedAt, record.ReceivedAt)
        .Set(Client, record.Client.Value)
        .Set(DeliveryAttributes.Environment, record.Environment)
        .Set(Provider, record.Provider.Value)
        .Set(NativeId, record.NativeId)
        .Set(Kind, record.Kind)
        .Set(State, Wire.Name(record.State))
        .Set(Reason, record.Reason)
        .Set(Code, record.Code)
        .Set(Secret, record.Secret)
        .Set(DeliveryAttributes.Trust, Wire.Name(record.Trust))
        .Set(SignedAt, record.SignedAt)
        .Set(DeliveryAttributes.Path, record.Path)
        .SetHeaders(record.Headers)
        .Set(BodyHash, record.BodyHash)
        .Set(BodySize, record.BodySize)
        .Set(EventCount, record.Events)
        .Set(RequestId, record.RequestId)
        .Set(Traceparent, record.Traceparent)
        .Set(ClaimKey, record.ClaimKey)
        .Set(BodyKey, record.BodyKey);

    public static DeliveryRecord Record(Dictionary<string, AttributeValue> item) => new()
    {
        Id = DeliveryKeys.DeliveryIn(item.RequiredText(Pk)),
        Client = new ClientId(item.RequiredText(Client)),
        Environment = item.RequiredText(DeliveryAttributes.Environment),
        Provider = new ProviderId(item.RequiredText(Provider)),
        NativeId = item.RequiredText(NativeId),
        Kind = item.Text(Kind) ?? "",
        ReceivedAt = item.RequiredTime(ReceivedAt),
        State = Wire.Parse<DeliveryState>(item.RequiredText(State))!.Value,
        Reason = item.Text(Reason),
        Code = item.Text(Code),
        Secret = item.Text(Secret) ?? "",
        Trust = Wire.Parse<Trust>(item.RequiredText(DeliveryAttributes.Trust))!.Value,
        SignedAt = item.Time(SignedAt),
        Path = item.RequiredText(DeliveryAttributes.Path),
        Headers = item.Headers(),
        BodyHash = item.RequiredText(BodyHash),
        BodySize = (int)item.RequiredNumber(BodySize),
        Events = (int)item.RequiredNumber(EventCount),
        RequestId = item.RequiredText(RequestId),
        Traceparent = item.Text(Traceparent),
        ClaimKey = item.RequiredText(ClaimKey),
        BodyKey = item.Text(BodyKey),
    };

    public static Dictionary<string, AttributeValue> Of(UnifiedEvent unified, DeliveryId delivery) => Items
        .Key(DeliveryKeys.DeliveryOf(delivery), DeliveryKeys.EventOf(unified.EventId))
        .Set(State, Wire.Name(DeliveryEventState.Stored))
        .Set(DeliveryAttributes.EventType, Wire.Name(unified.EventType))
        .Set(DeliveryAttributes.ContentType, Wire.Name(unified.ContentType))
        .Set(DeliveryAttributes.ContentId, unified.ContentId.Value)
        .Set(Locale, unified.Locale);

    public static DeliveryEvent Event(Dictionary<string, AttributeValue> item) => new()
    {
        Id = new EventId(item.RequiredText(Sk)[DeliveryKeys.EventPrefix.Length..]),
        State = EventState(item),
        EventType = Wire.Parse<EventType>(item.RequiredText(DeliveryAttributes.EventType))!.Value,
        ContentType = Wire.Parse<ContentType>(item.RequiredText(DeliveryAttributes.ContentType))!.Value,
        ContentId = new ContentId(item.RequiredText(DeliveryAttributes.ContentId)),
        Locale = item.Text(Locale),
        Publishes = (int)(item.Number(Publishes) ?? 0),
        PublishedAt = item.Time(PublishedAt),
        SettledAt = item.Time(SettledAt),
        Mode = item.Text(Mode) is { } mode ? Wire.Parse<IntegrationMode>(mode) : null,
        Stages = DeliveryStages.Of(item),
    };

    public static DeliveryEventState EventState(Dictionary<string, AttributeValue> item) =>
        Wire.Parse<DeliveryEventState>(item.RequiredText(State))!.Value;

    internal static bool IsEvent(Dictionary<string, AttributeValue> item) =>
        item.RequiredText(Sk).StartsWith(DeliveryKeys.EventPrefix, StringComparison.Ordinal);
}
