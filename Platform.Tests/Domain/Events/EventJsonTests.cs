using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Domain.Events;

namespace Platform.Tests.Domain.Events;

public sealed class EventJsonTests
{
    private static readonly UnifiedEvent Event = new()
    {
        EventId = new("evt_1"),
        ClientId = new("editorial-store"),
        Environment = "dev",
        EventType = EventType.ContentUpdated,
        DeliveryId = new("dlv_1"),
        DeliveryEvents = 1,
        Provider = new("sanity"),
        ContentId = new("article-1"),
        ContentType = ContentType.Article,
        Locale = "en",
        Timestamp = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Revision = "r1",
        OrderKey = "00000000000000000001",
        Trust = Trust.Signed,
        Data = new EventData { UnifiedFields = new UnifiedFields { Title = "Grüße <b>" }, BuildRequired = true, Priority = Priority.High },
    };

    [Fact]
    public void Wire_names_are_those_of_the_schema()
    {
        var json = JsonNode.Parse(EventJson.Serialize(Event))!.AsObject();

        Assert.Equal(
            ["schema_version", "event_id", "client_id", "environment", "event_type", "delivery_id", "delivery_events", "provider", "content_id", "content_type",
                "locale", "timestamp", "revision", "order_key", "draft", "partial", "trust", "data"],
            json.Select(p => p.Key));
        Assert.Equal(["unified_fields", "build_required", "priority"], json["data"]!.AsObject().Select(p => p.Key));
        Assert.Equal(("1.0", "content_updated", "article", "signed", "high"), (
            (string?)json["schema_version"], (string?)json["event_type"], (string?)json["content_type"], (string?)json["trust"], (string?)json["data"]!["priority"]));
    }

    [Fact]
    public void Event_survives_the_wire() =>
        Assert.Equal(EventJson.Serialize(Event), EventJson.Serialize(EventJson.Parse(EventJson.Serialize(Event))));

    [Fact]
    public void Members_added_later_do_not_break_a_reader()
    {
        var json = Encoding.UTF8.GetString(EventJson.Serialize(Event)).Replace("\"1.0\"", "\"1.7\",\"added\":{\"later\":true}", StringComparison.Ordinal);
        Assert.Equal("1.7", EventJson.Parse(Encoding.UTF8.GetBytes(json)).SchemaVersion);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_event_is_refused(string json) => Assert.Throws<JsonException>(() => EventJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"1.0\"", "\"2.0\"")]
    [InlineData("\"content_updated\"", "\"content_exploded\"")]
    [InlineData("\"content_updated\"", "1")]
    public void Another_schema_or_unknown_word_is_refused(string good, string bad)
    {
        var json = Encoding.UTF8.GetString(EventJson.Serialize(Event)).Replace(good, bad, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => EventJson.Parse(Encoding.UTF8.GetBytes(json)));
    }
}
