using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Snipcart;

/// <summary>
/// One envelope (<c>{"eventName":…,"mode":…,"createdOn":…,"content":{…}}</c>) as one event. Orders are full of the
/// customer's data, so everything here is picked, nothing copied.
/// </summary>
internal static class NormaliseSnipcart
{
    public static NormalisationResult Run(NormalisationInput input)
    {
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable(fault);

        using (json)
            return Read(json.RootElement, input);
    }

    private static NormalisationResult Read(JsonElement envelope, NormalisationInput input)
    {
        if (envelope.Text("eventName") is not { } name)
            return new NormalisationResult.Unreadable("The body has no eventName.");
        if (SnipcartEvents.IsIgnored(name))
            return new NormalisationResult.Ignored($"'{name}' changes nothing that a site shows.");
        if (SnipcartEvents.Of(name) is not { } type)
            return new NormalisationResult.Unreadable($"The event '{name}' is not known.");
        if (envelope.Object("content") is not { } content)
            return new NormalisationResult.Unreadable("The body has no content.");

        var subject = type == EventType.SubscriptionChanged ? SnipcartContent.SubscriptionId(content) : SnipcartContent.OrderToken(content);
        return subject is null
            ? new NormalisationResult.Unreadable($"The content of '{name}' names no order and no subscription.")
            : new NormalisationResult.Events([Event(envelope, content, input, name, type, ContentId.Encode(subject))]);
    }

    private static UnifiedEvent Event(JsonElement envelope, JsonElement content, NormalisationInput input, string name, EventType type, ContentId id)
    {
        var createdOn = envelope.Time("createdOn");
        var order = SnipcartOrder.Read(content, type, createdOn);
        return new UnifiedEvent
        {
            EventId = EventId.Derive(input.ClaimKey, type, id, locale: null),
            ClientId = input.Client.ClientId,
            Environment = input.Environment,
            EventType = type,
            DeliveryId = input.DeliveryId,
            DeliveryEvents = 1,
            Provider = SnipcartMetadata.Id,
            ContentId = id,
            ContentType = ContentType.Order,
            Timestamp = createdOn ?? input.ReceivedAt,
            Revision = content.Text("modificationDate") ?? envelope.Text("createdOn"),
            OrderKey = OrderKey.From(content.Time("modificationDate") ?? createdOn ?? input.ReceivedAt),
            Partial = type == EventType.OrderPlaced && !SnipcartOrder.IsWhole(content),
            Trust = input.Trust,
            Traceparent = input.Traceparent,
            Data = new EventData
            {
                ProviderSpecificPayload = Payload(envelope, content, name),
                UnifiedFields = new UnifiedFields { Order = order },
                BuildRequired = type is EventType.OrderPlaced or EventType.OrderRefunded,
                Priority = SnipcartEvents.PriorityOf(type),
            },
        };
    }

    private static JsonObject Payload(JsonElement envelope, JsonElement content, string name)
    {
        var payload = new JsonObject { ["eventName"] = name };
        Put("mode", envelope.Text("mode"));
        Put("from", envelope.Text("from"));
        Put("to", envelope.Text("to"));
        Put("orderToken", SnipcartContent.OrderToken(content));
        Put("invoiceNumber", content.Text("invoiceNumber"));
        Put("subscriptionId", content.Object("subscription")?.Text("id"));
        return payload;

        void Put(string key, string? value)
        {
            if (value is not null)
                payload[key] = value;
        }
    }
}
