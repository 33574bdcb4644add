using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Shopify;

/// <summary>One delivery as one event. A topic that is neither handled nor known to be no content is kept as quarantined: it may matter.</summary>
internal static class NormaliseShopify
{
    public static NormalisationResult Run(NormalisationInput input)
    {
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable(fault);

        using (json)
            return Read(json.RootElement, input);
    }

    private static NormalisationResult Read(JsonElement body, NormalisationInput input)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return new NormalisationResult.Unreadable($"The body is a JSON {body.ValueKind.ToString().ToLowerInvariant()}; Shopify sends objects.");
        if (ShopifyHeaders.Kind(input.Request) is not { } kind)
            return new NormalisationResult.Unreadable("No header names a topic.");
        if (ShopifySource.Foreign(input) is { } foreign)
            return new NormalisationResult.Refused(foreign);
        if (ShopifyTopics.Ignored(kind) is { } reason)
            return new NormalisationResult.Ignored(reason);

        var settings = input.Client.SettingsOf(ShopifyMetadata.Id);
        if (ShopifyEvents.IsEnvelope(body))
            return ShopifyEvents.Read(body, kind, settings, Event(input, kind));
        if (ShopifyTopics.Of(kind) is not { } topic)
            return new NormalisationResult.Unreadable($"The topic '{kind}' is not known.");
        if (ShopifySource.Contradiction(kind, topic, body) is { } contradiction)
            return new NormalisationResult.Refused(contradiction);
        // Shopify makes up the data of its test notifications.
        if (string.Equals(ShopifyHeaders.Read(input.Request, ShopifyHeaders.Test), "true", StringComparison.OrdinalIgnoreCase))
            return new NormalisationResult.Ignored($"'{kind}' is a test: what it speaks of is not in the shop.");
        if (topic.Shape == ShopifyShape.InventoryItem && !ShopifyInventory.HasSku(body))
            return new NormalisationResult.Ignored("An inventory item without SKU says nothing: its product names it.");

        return Fact(body, kind, topic, settings) switch
        {
            { } fact => Event(input, kind)(fact),
            null => new NormalisationResult.Unreadable($"The body of '{kind}' lacks the id of what it speaks of, or all else about it; the subscription's include_fields must not leave them out."),
        };
    }

    private static ShopifyFact? Fact(JsonElement body, string kind, ShopifyTopic topic, IReadOnlyDictionary<string, string> settings) => topic.Shape switch
    {
        ShopifyShape.Product => ShopifyProduct.Read(body, "id", topic.Type, settings),
        ShopifyShape.ProductListing => ShopifyProduct.Read(body.Object("product_listing")!.Value, "product_id", topic.Type, settings),
        ShopifyShape.ProductListingId => ShopifyProduct.Gone(body.Object("product_listing")!.Value, "product_id", topic.Type),
        ShopifyShape.Collection => ShopifyCollection.Read(body, "id", topic.Type),
        ShopifyShape.CollectionListing => ShopifyCollection.Read(body.Object("collection_listing")!.Value, "collection_id", topic.Type),
        ShopifyShape.CollectionListingId => ShopifyCollection.Gone(body.Object("collection_listing")!.Value, "collection_id", topic.Type),
        ShopifyShape.InventoryItem => ShopifyInventory.Item(body),
        ShopifyShape.InventoryLevel or ShopifyShape.InventoryLevelIds => ShopifyInventory.Level(body),
        ShopifyShape.Order => ShopifyOrder.Read(body, topic.Type),
        ShopifyShape.Refund => ShopifyRefund.Read(body),
        ShopifyShape.Fulfillment => ShopifyOrder.OfFulfillment(body),
        ShopifyShape.IdAlone => topic.Type switch
        {
            EventType.ProductDeleted => ShopifyProduct.Gone(body, "id", topic.Type),
            EventType.ContentDeleted => ShopifyCollection.Gone(body, "id", topic.Type),
            EventType.InventoryChanged => ShopifyInventory.Gone(body),
            _ => ShopifyOrder.Gone(body),
        },
        _ => throw new InvalidOperationException($"No topic has the shape {topic.Shape}: {kind}."),
    };

    private static Func<ShopifyFact, NormalisationResult> Event(NormalisationInput input, string kind) => fact =>
    {
        var id = ContentId.Encode(fact.Id);
        // What is gone is gone in all locales; orders and levels have none.
        var locale = fact.Type is EventType.ProductUpdated or EventType.ContentPublished or EventType.ContentUpdated ? input.Client.Content.DefaultLocale : null;
        var at = fact.At ?? TriggeredAt(input);
        var payload = new JsonObject { ["topic"] = kind };
        foreach (var (name, value) in fact.Payload.Where(member => member.Value is not null))
            payload[name] = value!.DeepClone();
        return new NormalisationResult.Events(
        [
            new UnifiedEvent
            {
                EventId = EventId.Derive(input.ClaimKey, fact.Type, id, locale),
                ClientId = input.Client.ClientId,
                Environment = input.Environment,
                EventType = fact.Type,
                DeliveryId = input.DeliveryId,
                DeliveryEvents = 1,
                Provider = ShopifyMetadata.Id,
                ContentId = id,
                ContentType = fact.ContentType,
                Locale = locale,
                Timestamp = at,
                Revision = fact.Revision,
                OrderKey = OrderKey.From(at),
                Partial = fact.Partial,
                Trust = input.Trust,
                Traceparent = input.Traceparent,
                Data = new EventData
                {
                    ProviderSpecificPayload = payload,
                    UnifiedFields = fact.Fields,
                    BuildRequired = fact.BuildRequired,
                    Priority = fact.Priority,
                },
            },
        ]);
    };

    /// <summary>
    /// When it happened by a header that is not signed. It sorts what carries no time of its own, and never lies ahead of us: a
    /// delete from the future would outlive all that comes.
    /// </summary>
    private static DateTimeOffset TriggeredAt(NormalisationInput input) =>
        WireTime.Parse(ShopifyHeaders.Read(input.Request, ShopifyHeaders.TriggeredAt)) is { } triggered && triggered < input.ReceivedAt ? triggered : input.ReceivedAt;
}
