using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Providers.Json;

namespace Platform.Providers.Sanity;

/// <summary>
/// One document's change as one event. The body is the document after the change, or whatever the webhook's projection
/// made of it: any JSON at all.
/// </summary>
internal static class NormaliseSanity
{
    private const string Projection = """add {..., "operation": delta::operation(), "projectId": sanity::projectId(), "dataset": sanity::dataset()} as the webhook's projection""";

    public static NormalisationResult Run(NormalisationInput input)
    {
        if (!JsonBody.TryParse(input.Request.Body, out var json, out var fault))
            return new NormalisationResult.Unreadable(fault);

        using (json)
            return Read(json.RootElement, input);
    }

    private static NormalisationResult Read(JsonElement document, NormalisationInput input)
    {
        if (document.ValueKind != JsonValueKind.Object)
            return new NormalisationResult.Unreadable($"The projection makes the body a JSON {document.ValueKind.ToString().ToLowerInvariant()}; it must be an object: {Projection}.");
        if (SanitySource.Contradiction(document, input.Request, input.Client) is { } refusal)
            return new NormalisationResult.Refused(refusal);
        if (document.Text("_id") is not { } native)
            return Lacks("_id");
        if (document.Text("_type") is not { } typeName)
            return Lacks("_type");
        if ((document.Text("operation") ?? input.Request.Header(SanityHeaders.Operation)) is not { } operation)
            return Lacks("operation");

        var id = SanityId.Parse(native);
        if (id.Version)
            return new NormalisationResult.Ignored($"'{native}' is a version in a content release; it counts when it is published.");
        if (ContentTypeNames.Of(typeName, input.Client) is not { } type)
            return new NormalisationResult.Ignored($"Documents of type '{typeName}' are no content here; content.mapping can make them so.");
        if (SanityTypes.EventOf(type, id, operation) is not { } eventType)
            return new NormalisationResult.Unreadable($"The operation '{operation}' is none of create, update and delete.");

        return new NormalisationResult.Events([Event(document, input, id, type, eventType, operation)]);
    }

    private static NormalisationResult.Unreadable Lacks(string member) => new($"The body has no {member}: {Projection}.");

    private static UnifiedEvent Event(JsonElement document, NormalisationInput input, SanityId id, ContentType type, EventType eventType, string operation)
    {
        var contentId = ContentId.Encode(id.Id);
        var locale = document.Text("language") ?? input.Client.Content.DefaultLocale;
        var updatedAt = document.Time("_updatedAt");
        var transactionAt = WireTime.Parse(input.Request.Header(SanityHeaders.TransactionTime));
        var deleted = operation == "delete";
        return new UnifiedEvent
        {
            EventId = EventId.Derive(input.ClaimKey, eventType, contentId, locale),
            ClientId = input.Client.ClientId,
            Environment = input.Environment,
            EventType = eventType,
            DeliveryId = input.DeliveryId,
            DeliveryEvents = 1,
            Provider = SanityMetadata.Id,
            ContentId = contentId,
            ContentType = type,
            Locale = locale,
            Timestamp = transactionAt ?? updatedAt ?? input.SignedAt ?? input.ReceivedAt,
            Revision = document.Text("_rev"),
            OrderKey = OrderKey.From(updatedAt ?? transactionAt ?? input.SignedAt ?? input.ReceivedAt),
            Draft = id.Draft,
            Partial = !deleted && SanityFields.IsPartial(document),
            Trust = input.Trust,
            Traceparent = input.Traceparent,
            Data = new EventData
            {
                ProviderSpecificPayload = Payload(document, operation),
                UnifiedFields = deleted ? SanityFields.OfDeleted(document) : SanityFields.Read(document, type, Images(document, input)),
                BuildRequired = !id.Draft,
            },
        };
    }

    private static JsonObject Payload(JsonElement document, string operation)
    {
        var payload = new JsonObject { ["operation"] = operation };
        foreach (var name in (string[])["_id", "_type", "_rev"])
        {
            if (document.Text(name) is { } text)
                payload[name] = text;
        }

        return payload;
    }

    private static SanityImages Images(JsonElement document, NormalisationInput input)
    {
        var settings = input.Client.SettingsOf(SanityMetadata.Id);
        return new SanityImages(
            settings.GetValueOrDefault("project_id") ?? document.Text("projectId"),
            settings.GetValueOrDefault("dataset") ?? document.Text("dataset"));
    }
}
