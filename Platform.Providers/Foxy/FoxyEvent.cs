using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Foxy;

/// <summary>Writes our events. Transactions are full of the customer's data, so everything here is picked, nothing copied.</summary>
internal static class FoxyEvent
{
    public static UnifiedEvent Transaction(JsonElement body, NormalisationInput input, string name, string id, EventType type)
    {
        var payload = Payload(input, name);
        Put(payload, "transaction_id", id);
        foreach (var member in (string[])["type", "source", "status"])
            Put(payload, member, body.Text(member));

        var order = FoxyOrder.Transaction(body, returned: type == EventType.OrderRefunded);
        return Of(body, input, type, ContentId.Encode(id)) with
        {
            Timestamp = body.Time("date_modified") ?? order.PlacedAt ?? input.ReceivedAt,
            OrderKey = OrderKey.From(body.Time("date_modified") ?? order.PlacedAt ?? input.ReceivedAt),
            Partial = type != EventType.OrderUpdated && !FoxyOrder.IsWhole(body),
            Data = new EventData
            {
                ProviderSpecificPayload = payload,
                UnifiedFields = new UnifiedFields { Order = order },
                BuildRequired = type != EventType.OrderUpdated,
                Priority = type == EventType.OrderUpdated ? Priority.Low : Priority.Normal,
            },
        };
    }

    public static UnifiedEvent Subscription(JsonElement body, NormalisationInput input, string name, string id)
    {
        var payload = Payload(input, name);
        Put(payload, "subscription_id", id);
        foreach (var member in (string[])["frequency", "start_date", "next_transaction_date", "end_date"])
            Put(payload, member, body.Text(member));

        return Of(body, input, EventType.SubscriptionChanged, ContentId.Encode(id)) with
        {
            Data = new EventData
            {
                ProviderSpecificPayload = payload,
                UnifiedFields = new UnifiedFields { Order = FoxyOrder.Subscription(body) },
                BuildRequired = false,
                Priority = Priority.Low,
            },
        };
    }

    private static UnifiedEvent Of(JsonElement body, NormalisationInput input, EventType type, ContentId id) => new()
    {
        EventId = EventId.Derive(input.ClaimKey, type, id, locale: null),
        ClientId = input.Client.ClientId,
        Environment = input.Environment,
        EventType = type,
        DeliveryId = input.DeliveryId,
        DeliveryEvents = 1,
        Provider = FoxyMetadata.Id,
        ContentId = id,
        ContentType = ContentType.Order,
        Timestamp = body.Time("date_modified") ?? input.ReceivedAt,
        Revision = body.Text("date_modified"),
        OrderKey = OrderKey.From(body.Time("date_modified") ?? input.ReceivedAt),
        Trust = input.Trust,
        Traceparent = input.Traceparent,
        Data = new EventData(),
    };

    private static JsonObject Payload(NormalisationInput input, string name)
    {
        var payload = new JsonObject { ["event"] = name };
        if (IdentifyFoxy.IsRefeed(input.Request))
            payload["refeed"] = true;
        return payload;
    }

    private static void Put(JsonObject payload, string key, string? value)
    {
        if (value is not null)
            payload[key] = value;
    }
}
