using System.Text.Json.Nodes;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Aws;

internal static class Events
{
    public static UnifiedEvent Of(EventType type, string provider = "sanity", string client = "editorial-store", int payloadBytes = 0, string content = "a1") => new()
    {
        EventId = EventId.Derive($"{provider}#{client}#{Guid.NewGuid()}", type, new ContentId(content), "en"),
        ClientId = new ClientId(client),
        Environment = "dev",
        EventType = type,
        Provider = new ProviderId(provider),
        ContentId = new ContentId(content),
        ContentType = ContentType.Article,
        Locale = "en",
        Timestamp = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Data = new EventData
        {
            BuildRequired = true,
            ProviderSpecificPayload = payloadBytes == 0 ? null : new JsonObject { ["text"] = new string('x', payloadBytes) },
        },
    };
}
