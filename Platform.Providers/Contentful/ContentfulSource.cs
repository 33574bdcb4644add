using System.Text.Json;
using Platform.Domain.Clients;
using Platform.Providers.Json;

namespace Platform.Providers.Contentful;

/// <summary>Holds the body against the client's configuration, and against the topic that came with it.</summary>
internal static class ContentfulSource
{
    public static Refusal? Foreign(JsonElement sys, ClientServiceConfig client) =>
        Foreign(sys, "space", "space_id", client) ?? Foreign(sys, "environment", "environment", client);

    public static Refusal? Contradiction(JsonElement sys, ContentfulTopic topic) =>
        sys.Text("type") is { } type && type != topic.BodyType
            ? new Refusal("topic_mismatch", 400, $"The header {ContentfulHeaders.Topic} is '{topic}', and the body's sys.type says '{type}'.", "Send webhooks unchanged: topic and body of a delivery belong together.")
            : null;

    /// <summary><c>"space":{"sys":{"type":"Link","linkType":"Space","id":"e7k2corp0x9d"}}</c></summary>
    private static Refusal? Foreign(JsonElement sys, string member, string setting, ClientServiceConfig client) =>
        ContentfulLink.Of(sys.Member(member)) is { Id: var sent }
        && client.SettingsOf(ContentfulMetadata.Id).TryGetValue(setting, out var expected)
        && sent != expected
            ? new Refusal("source_mismatch", 400, $"It comes from {member} '{sent}', and the client's is '{expected}'.", $"Point the webhook at the client it belongs to, or correct {setting} in the client's configuration.")
            : null;
}
